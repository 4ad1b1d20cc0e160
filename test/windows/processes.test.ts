import {beforeEach, expect, it} from 'vitest';
import {ofType} from '../helpers/event-lines.ts';
import {commandXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {freshStart, inWine, underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

/** How many processes of this program there are. */
const running = async (program: string): Promise<number> => {
	const {stdout} = await inWine(['tasklist.exe']);
	return stdout.replaceAll('\0', '').toLowerCase().split(program).length - 1;
};

underWine('processes of a step on Windows (task-sequence-format.md §6.10)', () => {
	beforeEach(freshStart);

	it('a time-out ends the command and everything it started, and says so', async () => {
		const bench = wineBench();
		// No deeper than this: the taskkill of Wine ends children, and not theirs.
		bench.write('hang.cmd', '@echo hanging\n@ping -n 600 127.0.0.1 >nul\n');
		const {code, events} = await bench.run(
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Hang', 'hang.cmd', {
				attributes: {timeout: 5},
				variables: {WorkingDirectory: '%Here%'},
			}),
		);
		expect(code).toBe(1);
		expect(outputOf(events())).toEqual(['hanging']);
		expect(ofType(events(), 'step-finished').at(-1)).toMatchObject({
			code: 0x800705b4,
			message: expect.stringContaining('time-out'),
		});
		expect(await running('ping.exe')).toBe(0);
	});

	it('a step ends when its process ends; what it left behind lives on', async () => {
		const bench = wineBench();
		bench.write('leave.cmd', '@start "" /b ping -n 600 127.0.0.1 >nul\n@echo left\n@exit /b 0\n');
		const {code, said, events} = await bench.run(
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Leave', '"%Here%\\leave.cmd"'),
		);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['left']);
		expect(await running('ping.exe')).toBe(1);
		await inWine(['taskkill.exe', '/f', '/im', 'ping.exe']);
	});
});
