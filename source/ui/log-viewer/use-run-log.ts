import {useEffect, useState} from 'react';
import type {OpenRunLog} from './open-run-log.ts';

type Opened = OpenRunLog | {readonly problem: string};

/** Opens a log when the component comes, and closes it when it goes. The viewer is loaded then: a run starts without it. */
export const useRunLog = (file: string): Opened | undefined => {
	const [opened, setOpened] = useState<Opened>();
	useEffect(() => {
		let isWanted = true;
		let close = () => {};
		import('./open-run-log.ts').then(
			({openRunLog}) => {
				if (!isWanted) {
					return;
				}

				const open = openRunLog(file);
				close = 'close' in open ? open.close : close;
				setOpened(open);
			},
			(error: unknown) => setOpened({problem: error instanceof Error ? error.message : String(error)}),
		);
		return () => {
			isWanted = false;
			close();
		};
	}, [file]);
	return opened;
};
