/*
Goes down a tree of steps on the full screen, in a process of its own. Prints, as JSON, the processor time of each frame in milliseconds.

	node scroll-process.mjs <steps> <frames>
*/
import {EventEmitter} from 'node:events';
import process from 'node:process';
import {PassThrough, Writable} from 'node:stream';
import {createScreenConsole} from '../../source/ui/screen-console.ts';
import {themes} from '../../source/ui/theme.ts';
import {createRecorder, group, machine, step, tableOf} from '../helpers/example-run.ts';

const [steps = 0, frames = 0] = process.argv.slice(2).map(Number);
const down = '\u001B[B';

/** A terminal that throws away what is written to it, and tells of every frame. */
class Nothing extends Writable {
	readonly isTTY = true;
	readonly columns = 100;
	readonly rows = 30;
	readonly written = new EventEmitter();

	override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
		if (chunk.length > 20) {
			this.written.emit('frame');
		}

		done();
	}
}

class Keys extends PassThrough {
	readonly isTTY = true;

	setRawMode(): this {
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}

const terminal = new Nothing();
const keyboard = new Keys();
const frame = async (): Promise<unknown> => EventEmitter.once(terminal.written, 'frame');

const console = await createScreenConsole({
	stdin: keyboard,
	stdout: terminal,
	platform: 'linux',
	language: 'en',
	theme: themes.unicode,
	interactive: true,
	timeZone: 'UTC',
	now: () => Date.UTC(2026, 10, 21, 14, 3),
});
const table = tableOf([
	group(
		'Everything',
		Array.from({length: steps}, (_, index) => step(`Step ${index}`)),
	),
]);
const record = createRecorder();
const drawn = frame();
console.begin({name: 'A long task sequence', organization: 'Contoso', table});
console.event(
	record({type: 'run-started', name: 'A long task sequence', instructions: table.length, machine}),
);
console.event(record({type: 'group-started', index: 0, name: 'Everything', depth: 0}));
console.event(
	record({
		type: 'step-started',
		index: 1,
		name: 'Step 0',
		depth: 1,
		stepType: '',
		attempt: 1,
		command: 'true',
	}),
);
await drawn;

/** What a person waits for: the processor time from the key to the frame. The frame itself waits for its turn, twenty a second. */
const scrolled: number[] = [];
for (let count = 0; count < frames; count++) {
	const next = frame();
	const before = process.cpuUsage();
	keyboard.write(down);
	await next;
	const {user, system} = process.cpuUsage(before);
	scrolled.push((user + system) / 1000);
}

process.stdout.write(JSON.stringify(scrolled));
await console.close();
process.exit(0);
