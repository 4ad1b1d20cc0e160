import {expect, it} from 'vitest';
import {ofType, outline} from '../helpers/event-lines.ts';
import {commandXml, restartXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

const leaving = () => {
	const bench = wineBench();
	bench.write('leave.cmd', '@exit /b %1\n');
	const leave = (name: string, code: number, attributes = {}) =>
		commandXml(name, `"%Here%\\leave.cmd" ${code}`, {attributes});
	return {bench, leave, here: setVariableXml('Here', bench.windowsPath())};
};

underWine('exit codes on Windows (task-sequence-format.md §6.6, §6.9)', () => {
	it('are whole: 1641, 256 and -1 reach the event and the journal as they are', async () => {
		const {bench, leave, here} = leaving();
		const {code, events} = await bench.run(
			here,
			leave('1641', 1641, {continueOnError: true}),
			leave('256', 256, {continueOnError: true}),
			leave('-1', -1, {continueOnError: true}),
			leave('42', 42, {successCodeList: '0 42'}),
		);
		expect(code).toBe(0);
		const codes = ofType(events(), 'step-finished').map(({name, code: ended, succeeded}) => [
			name,
			ended,
			succeeded,
		]);
		expect(codes).toEqual([
			['Set Here', 0, true],
			['1641', 1641, false],
			['256', 256, false],
			['-1', 4294967295, false],
			['42', 42, true],
		]);
	});

	it('3010 restarts: the program starts itself anew and goes on with the next step, the variables kept', async () => {
		const {bench, leave, here} = leaving();
		const {code, said, events} = await bench.run(
			here,
			setVariableXml('Kept', 'over the restart'),
			leave('Install', 3010),
			commandXml('After', 'cmd.exe /c "echo %Kept%"'),
		);
		expect(code, said).toBe(0);
		expect(outline(events())).toEqual([
			'run-started ts',
			'step-started Set Here',
			'step-finished Set Here 0',
			'step-started Set Kept',
			'step-finished Set Kept 0',
			'step-started Install',
			'step-finished Install 3010',
			'restart-requested',
			'run-resumed',
			'step-started After',
			'step-finished After 0',
			'run-finished 0',
		]);
		expect(outputOf(events())).toEqual(['over the restart']);
		expect(outline(bench.journal())).toEqual(outline(events()));
	});

	it('1641 on the list of success codes is a success', async () => {
		const {bench, leave, here} = leaving();
		const {code, events} = await bench.run(
			here,
			leave('Install', 1641, {successCodeList: '0 1641'}),
			commandXml('After', 'cmd.exe /c "echo goes on"'),
		);
		expect(code).toBe(0);
		expect(outputOf(events())).toEqual(['goes on']);
	});

	it('a Restart Computer step with --restart exit ends with 10, and resume goes on behind it', async () => {
		const {bench, here} = leaving();
		const file = bench.write(
			'ts.xml',
			`<sequence version="3.10">${here}${restartXml()}${commandXml('After', 'cmd.exe /c "echo goes on"')}</sequence>`,
		);
		expect((await bench.bootseq(['run', file, '--restart', 'exit'])).code).toBe(10);
		const {code, events} = await bench.bootseq(['resume']);
		expect(code).toBe(0);
		expect(outputOf(events())).toEqual(['goes on']);
	});

	it('a program that is not there is 0x80070002, with its name', async () => {
		const {bench} = leaving();
		const {code, events} = await bench.run(commandXml('Partition', 'no-such-tool.exe /s script.txt'));
		expect(code).toBe(1);
		expect(ofType(events(), 'step-finished')[0]).toMatchObject({
			code: 0x80070002,
			message: expect.stringContaining('no-such-tool.exe'),
		});
	});
});
