import {type ReactNode, useState} from 'react';
import {CodeForm} from '../components/code-form.tsx';
import {useSurroundings, useView} from '../surroundings.ts';

/** The technician code before a run and while one is in progress, over whatever is shown: the right one opens the command prompt. */
export const EarlyShellPage = (): ReactNode => {
	const {store} = useSurroundings();
	const {earlyShell, now} = useView();
	const [tries, setTries] = useState({attempts: 0, delay: 0, nextAt: 0});
	return (
		<CodeForm
			key={tries.attempts}
			{...(tries.attempts === 0 ? {} : {wrong: tries})}
			deadline={tries.nextAt}
			onLeave={() => store.back()}
			onReply={reply => {
				if (reply.kind !== 'answer' || earlyShell === undefined) {
					store.back();
					return;
				}

				const delay = earlyShell.guard.judge(reply.answer);
				if (delay === undefined) {
					store.back();
					void earlyShell.open();
				} else {
					setTries({attempts: tries.attempts + 1, delay, nextAt: now + delay * 1000});
				}
			}}
		/>
	);
};
