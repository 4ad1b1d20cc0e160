import type {ReactNode} from 'react';
import type {Pending} from '../store.ts';
import {FinishedScreen} from './finished.tsx';
import {InterruptedScreen} from './interrupted.tsx';
import {MediaScreen} from './media.tsx';
import {PasswordScreen} from './password.tsx';
import {PrestartScreen} from './prestart.tsx';
import {RestartScreen} from './restart.tsx';
import {ResumeScreen} from './resume.tsx';
import {SequenceScreen} from './sequence.tsx';

/** The screen of a question: it takes over everything until it is answered. */
export const Question = ({pending}: {readonly pending: Pending}): ReactNode => {
	switch (pending.name) {
		case 'media': {
			return <MediaScreen pending={pending} />;
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

		case 'restart': {
			return <RestartScreen pending={pending} />;
		}

		case 'finished': {
			return <FinishedScreen pending={pending} />;
		}

		default: {
			const unreachable: never = pending;
			return unreachable;
		}
	}
};
