import {type ReactNode, useState} from 'react';
import type {Secret} from '../../sequence/secret.ts';
import {EndPicture} from '../kiosk/end-picture.tsx';
import {KioskFrame} from '../kiosk/kiosk-frame.tsx';
import {RestartPicture} from '../kiosk/restart-picture.tsx';
import {RunningPicture} from '../kiosk/running-picture.tsx';
import {WaitPicture} from '../kiosk/wait-picture.tsx';
import {useSurroundings, useView} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {type CodeTries, KioskCodeScreen} from './kiosk-code.tsx';
import {Question} from './question.tsx';

/** A code that nobody goes on typing is given up, and the picture is back. */
const codeMilliseconds = 60_000;

/**
A machine at which nobody stands: what it does, to be read from three metres. No key does anything but F8, which asks for the
technician code where there is one; the right code opens the ordinary screens. In somebody's own terminal Ctrl+C cancels.
*/
export const KioskScreen = (): ReactNode => {
	const {store, kioskGuard} = useSurroundings();
	const {now} = useView();
	const [askedAt, setAskedAt] = useState<number>();
	const [tries, setTries] = useState<CodeTries>({wrong: 0, nextAt: 0});
	const judge = (typed: Secret) => {
		const delay = kioskGuard?.()?.judge(typed);
		if (delay === undefined) {
			store.openKiosk();
			return;
		}

		setTries({wrong: tries.wrong + 1, nextAt: now + delay * 1000});
		setAskedAt(now);
	};

	if (askedAt !== undefined && now - askedAt < codeMilliseconds) {
		return <KioskCodeScreen tries={tries} onCode={judge} onLeave={() => setAskedAt(undefined)} />;
	}

	return (
		<KioskPicture
			onUnlock={() => {
				if (kioskGuard?.()?.isSet() === true) {
					setAskedAt(now);
				}
			}}
			onInterrupt={() => {
				if (kioskGuard?.()?.mayInterrupt === true) {
					store.cancel();
				}
			}}
		/>
	);
};

const KioskPicture = ({onUnlock, onInterrupt}: {onUnlock(): void; onInterrupt(): void}): ReactNode => {
	const {question, run, state, waiting} = useView();
	useKeys('kiosk', {unlock: onUnlock, cancel: onInterrupt});
	if (question?.name === 'finished') {
		return (
			<KioskFrame>
				<EndPicture pending={question} />
			</KioskFrame>
		);
	}

	if (question?.name === 'restart') {
		return (
			<KioskFrame>
				<RestartPicture pending={question} />
			</KioskFrame>
		);
	}

	// Nobody is asked anything at such a machine. What is asked all the same cannot go on without somebody.
	if (question !== undefined) {
		return <Question key={question.id} pending={question} />;
	}

	return (
		<KioskFrame>
			{run === undefined || state.status === 'not-started' || waiting !== undefined ? (
				<WaitPicture />
			) : (
				<RunningPicture run={run} />
			)}
		</KioskFrame>
	);
};
