import {createHash, type Hash} from 'node:crypto';
import {once} from 'node:events';
import {Worker} from 'node:worker_threads';

/** A SHA-256 that is reckoned while bytes come in. */
export type RunningHash = {
	/** Adds bytes, which must stay as they are until the answer: the SHA-256 of everything up to their end, in hexadecimal digits. */
	add(bytes: Uint8Array): Promise<string>;
	/** Nothing more will be added; what was not answered yet may fail. */
	end(): void;
};

/** Goes on with a hash in this thread, at once. */
export const hashHere = (hash: Hash): RunningHash => ({
	async add(bytes) {
		return hash.update(bytes).copy().digest('hex');
	},
	end() {},
});

/*
What the thread does. As text, because the program is one file, which has no other to start a thread with.
*/
const program = `
const {createHash} = require('node:crypto');
const {parentPort} = require('node:worker_threads');
const hash = createHash('sha256');
parentPort.on('message', bytes => parentPort.postMessage(hash.update(bytes).copy().digest('hex')));
`;

/**
Begins a hash in a thread of its own, so that this one has time to receive; in this one where the system gives no other.
Bytes in shared memory are not copied.
*/
export const hashBeside = (): RunningHash => {
	const starting = startThread();
	return {
		add: async bytes => (await starting).add(bytes),
		end() {
			void starting.then(hash => hash.end());
		},
	};
};

const startThread = async (): Promise<RunningHash> => {
	let worker: Worker;
	try {
		worker = new Worker(program, {
			eval: true,
			env: {},
			execArgv: [],
			// It makes hardly any garbage.
			resourceLimits: {maxYoungGenerationSizeMb: 1},
		});
		await once(worker, 'online');
	} catch {
		// Nothing is lost: no bytes were added yet.
		return hashHere(createHash('sha256'));
	}

	const asked: PromiseWithResolvers<string>[] = [];
	let ended: unknown;
	const end = (why: unknown): void => {
		ended ??= why;
		for (const answer of asked.splice(0)) {
			answer.reject(ended);
		}
	};

	worker.on('message', (sha256: string) => asked.shift()?.resolve(sha256));
	worker.on('error', end);
	worker.on('exit', code => end(new Error(`the thread that hashes ended with ${code}`)));
	return {
		async add(bytes) {
			if (ended !== undefined) {
				throw ended;
			}

			const answer = Promise.withResolvers<string>();
			asked.push(answer);
			worker.postMessage(bytes);
			return answer.promise;
		},
		end() {
			void worker.terminate();
		},
	};
};
