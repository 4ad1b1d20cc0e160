import {Socket} from 'node:net';
import type {Readable} from 'node:stream';
import {setImmediate, setTimeout} from 'node:timers/promises';
import {createLineSplitter, type Decoder} from './line-splitter.ts';

/** More than the pipes of a process can hold: what comes beyond it after the end was written by children left behind. */
const mostAfterEnd = 2 ** 19;

export type OutputReader = {
	/** Call when the process has ended: hands on what it had written, then reads on and drops. */
	finish(): Promise<void>;
};

/**
Reads both outputs of a process as lines, up to the end of that process rather than to the end of the pipes:
children that it left behind may hold the pipes open for days, and live on because they are still read.
*/
export const readOutput = (
	streams: {readonly stdout: Readable; readonly stderr: Readable},
	onLine: (stream: 'stdout' | 'stderr', text: string) => void,
	quietMilliseconds: number,
	createDecoder: () => Decoder = () => new TextDecoder(),
): OutputReader => {
	let bytes = 0;
	const outputs = (['stdout', 'stderr'] as const).map(name => {
		const lines = createLineSplitter(text => onLine(name, text), createDecoder());
		const stream = streams[name];
		const take = (chunk: Uint8Array) => {
			bytes += chunk.length;
			lines.write(chunk);
		};

		stream.on('data', take);
		// A broken pipe ends the output, not the step: 'close' follows, and the process tells how it went.
		stream.on('error', () => undefined);
		return {stream, take, lines};
	});

	const closed = () => outputs.every(({stream}) => stream.readableEnded || stream.destroyed);

	const waitForQuiet = async () => {
		const atEnd = bytes;
		let before = -1;
		// Until a whole turn of the event loop, with its look at the pipes, brought nothing more.
		while (!closed() && before !== bytes && bytes - atEnd < mostAfterEnd) {
			before = bytes;
			if (quietMilliseconds > 0) {
				await setTimeout(quietMilliseconds);
			} else {
				await setImmediate();
				await setImmediate();
			}
		}
	};

	return {
		finish: async () => {
			await waitForQuiet();
			for (const {stream, take, lines} of outputs) {
				stream.off('data', take);
				lines.end();
				stream.resume();
				if (stream instanceof Socket) {
					stream.unref();
				}
			}
		},
	};
};
