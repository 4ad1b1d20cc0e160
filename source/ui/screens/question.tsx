import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {ChangedSequenceScreen} from './changed-sequence.tsx';
import {CreateFinishedScreen} from './create-finished.tsx';
import {CreatePageScreen} from './create-page.tsx';
import {CreateReviewScreen} from './create-review.tsx';
import {FinishedScreen} from './finished.tsx';
import {GoToScreen} from './go-to.tsx';
import {InterruptedScreen} from './interrupted.tsx';
import {KeyboardScreen, KeyboardTestScreen} from './keyboard.tsx';
import {LostRunScreen} from './lost-run.tsx';
import {MediaScreen} from './media.tsx';
import {NetworkScreen} from './network.tsx';
import {PasswordScreen} from './password.tsx';
import {PausedScreen} from './paused.tsx';
import {PrestartScreen} from './prestart.tsx';
import {RecoveryScreen} from './recovery.tsx';
import {RestartScreen} from './restart.tsx';
import {ResumeScreen} from './resume.tsx';
import {SequenceScreen} from './sequence.tsx';
import {TechnicianCodeScreen} from './technician-code.tsx';
import {VolumeScreen} from './volume.tsx';

/** The screen of a question: it takes over everything until it is answered. */
export const Question = ({pending}: {readonly pending: Pending}): ReactNode => {
	switch (pending.name) {
		case 'keyboard': {
			return <KeyboardScreen pending={pending} />;
		}

		case 'keyboard-test': {
			return <KeyboardTestScreen pending={pending} />;
		}

		case 'media': {
			return <MediaScreen pending={pending} />;
		}

		case 'network': {
			return <NetworkScreen pending={pending} />;
		}

		case 'password': {
			return <PasswordScreen pending={pending} />;
		}

		case 'prestart': {
			return <PrestartScreen pending={pending} />;
		}

		case 'sequence': {
			return <SequenceScreen pending={pending} />;
		}

		case 'resume': {
			return <ResumeScreen pending={pending} />;
		}

		case 'interrupted': {
			return <InterruptedScreen pending={pending} />;
		}

		case 'lost-run': {
			return <LostRunScreen pending={pending} />;
		}

		case 'changed-sequence': {
			return <ChangedSequenceScreen pending={pending} />;
		}

		case 'recovery': {
			return <RecoveryScreen pending={pending} />;
		}

		case 'paused': {
			return <PausedScreen pending={pending} />;
		}

		case 'go-to': {
			return <GoToScreen pending={pending} />;
		}

		case 'technician-code': {
			return <TechnicianCodeScreen pending={pending} />;
		}

		case 'restart': {
			return <RestartScreen pending={pending} />;
		}

		case 'finished': {
			return <FinishedScreen pending={pending} />;
		}

		case 'volume': {
			return <VolumeScreen pending={pending} />;
		}

		case 'create-page': {
			return <CreatePageScreen pending={pending} />;
		}

		case 'create-review': {
			return <CreateReviewScreen pending={pending} />;
		}

		case 'create-finished': {
			return <CreateFinishedScreen pending={pending} />;
		}

		default: {
			const unreachable: never = pending;
			return unreachable;
		}
	}
};
