import type {TransferOptions} from './content.ts';

/** Milliseconds between two reports. */
const interval = 200;

export type TransferProgress = ReturnType<typeof createTransferProgress>;

/** Tells of the transfer of a package, at most five times a second; its start, its end and nothing after that are always told. */
export const createTransferProgress = (
	{report}: TransferOptions,
	facts: {readonly package: string; readonly source: string; readonly total: number},
	present: number,
	now: () => number = () => performance.now(),
) => {
	let bytes = present;
	let told = now();
	report?.({type: 'content-started', ...facts, bytes});
	return {
		/** Bytes that came in; negative when some must come again. */
		add(delta: number): void {
			bytes = Math.max(0, Math.min(facts.total, bytes + delta));
			if (now() - told >= interval) {
				told = now();
				report?.({type: 'content-progress', ...facts, bytes});
			}
		},
		finish(): void {
			report?.({type: 'content-finished', ...facts, bytes: facts.total});
		},
	};
};
