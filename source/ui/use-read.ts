import {useEffect, useState} from 'react';

/** What came of reading something: nothing yet, the value, or why it could not be read. */
export type Read<Value> = {readonly value: Value} | {readonly problem: string} | undefined;

/** Reads when the component comes, and again when given another function; an answer that comes too late is dropped. */
export const useRead = <Value>(read: (() => Promise<Value>) | undefined): Read<Value> => {
	const [result, setResult] = useState<Read<Value>>();
	useEffect(() => {
		let isWanted = true;
		const take = (taken: Read<Value>) => {
			if (isWanted) {
				setResult(taken);
			}
		};

		read?.().then(
			value => take({value}),
			(error: unknown) => take({problem: error instanceof Error ? error.message : String(error)}),
		);
		return () => {
			isWanted = false;
		};
	}, [read]);
	return result;
};
