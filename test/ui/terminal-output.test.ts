import {describe, expect, it} from 'vitest';
import {createTerminalOutput} from '../../source/ui/terminal-output.ts';
import {type Theme, themes} from '../../source/ui/theme.ts';
import {Terminal} from '../helpers/terminal.ts';

const open = (theme: Theme = themes.unicode) => {
	const terminal = new Terminal(40, 10);
	const output = createTerminalOutput(terminal as unknown as NodeJS.WriteStream, () => theme);
	return {terminal, output};
};

describe('the terminal that Ink writes to', () => {
	it('shows a cut text with a sign that the console has', () => {
		const {terminal, output} = open(themes.textConsole);
		output.stdout.write('Prepare workst…');
		expect(terminal.written).toBe('Prepare workst~');
	});

	it('tells Ink nothing of another size, but the screens', () => {
		const {terminal, output} = open();
		let ink = 0;
		const screens: unknown[] = [];
		output.stdout.on('resize', () => ink++);
		output.size.subscribe(() => screens.push(output.size.get()));
		terminal.resize(60, 20);
		expect(ink).toBe(0);
		expect(screens).toEqual([{columns: 60, rows: 20}]);
	});

	it('erases the screen before the first frame of another size, and only then', async () => {
		const {terminal, output} = open();
		let forgotten = 0;
		output.eraseOnResize(() => {
			forgotten++;
			// Ink erases its last frame, which is not where it thinks.
			output.stdout.write('\u001B[2K\u001B[1A');
		});
		output.stdout.write('one');
		terminal.resize(60, 20);
		expect(forgotten).toBe(1);
		// Nothing flickers: the old frame stands until the new one is there.
		expect(terminal.written).toBe('one');
		output.stdout.write('two');
		output.stdout.write('three');
		await terminal.sees(() => terminal.written.endsWith('three'), 'all of it');
		expect(terminal.written).toBe('one\u001B[40m\u001B[H\u001B[J\u001B[49mtwothree');
	});

	it('never erases the normal screen, whose text is not its own', async () => {
		const {terminal, output} = open();
		terminal.resize(60, 20);
		output.stdout.write('\u001B[?1049l');
		expect(terminal.written).toBe('\u001B[?1049l');
		output.stdout.write('\u001B[?1049h');
		output.stdout.write('frame');
		await terminal.sees(() => terminal.written.endsWith('frame'), 'the frame');
		expect(terminal.written).toContain('\u001B[J\u001B[49mframe');
	});

	it('paints nothing on a screen without colours', async () => {
		const {terminal, output} = open({...themes.unicode, colour: false});
		output.paintRest();
		terminal.resize(60, 20);
		output.stdout.write('frame');
		await terminal.sees(() => terminal.written.endsWith('frame'), 'the frame');
		expect(terminal.written).toBe('\u001B[H\u001B[Jframe');
	});

	it('hears of no size any more once it is closed', () => {
		const {terminal, output} = open();
		output.close();
		terminal.resize(60, 20);
		expect(output.size.get()).toEqual({columns: 40, rows: 10});
	});
});
