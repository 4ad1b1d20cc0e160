import {beforeEach, expect, it} from 'vitest';
import {ofType, outline} from '../helpers/event-lines.ts';
import {commandXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {cutPower, freshStart, inWine, underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

/** A run whose second step waits for ever the first time, and ends at once the second time. */
const interrupted = async () => {
	const bench = wineBench();
	bench.write(
		'long.cmd',
		'@if exist "%~dp0tried" echo again & exit /b 0\n@echo x>"%~dp0tried"\n@echo working\n@ping -n 600 127.0.0.1 >nul\n',
	);
	const file = bench.write(
		'ts.xml',
		sequenceXml(
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Long', '"%Here%\\long.cmd"'),
			commandXml('After', 'cmd.exe /c "echo after"'),
		),
	);
	const running = bench.start(['run', file]);
	await running.line(line => line.includes('"working"'));
	const answers = bench.write('answers.json', JSON.stringify({interrupted: 'rerun'}));
	return {
		bench,
		running,
		resume: async () => bench.bootseq(['resume', '--unattended', '--answers', answers]),
	};
};

underWine('a run on Windows that was interrupted', () => {
	beforeEach(freshStart);

	it('by a power cut in the middle of a step goes on with that step, and the journal tells of both starts', async () => {
		const {bench, running, resume} = await interrupted();
		await cutPower();
		await running.ended;
		const {code, said, events} = await resume();
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual([expect.stringContaining('again'), 'after']);
		const journal = bench.journal();
		expect(outline(journal).filter(line => !line.includes('Here'))).toEqual([
			'run-started ts',
			'step-started Long',
			'run-resumed',
			'step-started Long',
			'step-finished Long 0',
			'step-started After',
			'step-finished After 0',
			'run-finished 0',
		]);
		const [{machine} = {machine: {}}] = ofType(journal, 'run-started');
		const [resumed] = ofType(journal, 'run-resumed');
		expect(resumed).toMatchObject({interrupted: expect.anything()});
		expect(JSON.stringify(machine)).not.toContain(String(resumed?.['bootId']));
		expect(journal.map(({sequenceNumber}) => sequenceNumber)).toEqual(journal.map((_, index) => index + 1));
	});

	it('by the end of the program alone waits while something of the step may still run, and then goes on', async () => {
		const {bench, running, resume} = await interrupted();
		await inWine(['taskkill.exe', '/f', '/im', 'bootseq.exe']);
		await running.ended;
		const early = await resume();
		expect(early.code).toBe(2);
		expect(early.said).toMatch(/The process \d+ \(ping\.exe\), started by .*the interrupted step/);
		expect(outline(bench.journal()).filter(line => line === 'step-started Long')).toHaveLength(1);
		await inWine(['taskkill.exe', '/f', '/im', 'ping.exe']);
		const {code, said, events} = await resume();
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual([expect.stringContaining('again'), 'after']);
	});
});
