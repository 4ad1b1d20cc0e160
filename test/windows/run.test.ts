import {expect, it} from 'vitest';
import {ofType, outline, variablesAfter} from '../helpers/event-lines.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {
	commandXml,
	groupXml,
	sequenceXml,
	setVariableXml,
	variableConditionXml,
} from '../helpers/sequence-xml.ts';
import {underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

underWine('a task sequence on Windows', () => {
	it('runs from its first step to its last, and the journal, the log and the events agree', async () => {
		const bench = wineBench();
		const {code, said, events} = await bench.run(
			setVariableXml('Site', 'Gent'),
			groupXml('Prepare', [
				commandXml('Greet', 'cmd.exe /c "echo Hello from %Site%"'),
				commandXml('Elsewhere', 'cmd.exe /c exit 1', {condition: variableConditionXml('Site', 'Mons')}),
			]),
		);
		expect(code, said).toBe(0);
		expect(outline(events())).toEqual([
			'run-started ts',
			'step-started Set Site',
			'step-finished Set Site 0',
			'group-started Prepare',
			'step-started Greet',
			'step-finished Greet 0',
			'step-skipped Elsewhere condition',
			'group-finished Prepare',
			'run-finished 0',
		]);
		expect(outline(bench.journal())).toEqual(outline(events()));
		expect(outputOf(events())).toEqual(['Hello from Gent']);
		expect(bench.log().join('\n')).toContain('Hello from Gent');
	});

	it('shows what its commands print in the code page of the console', async () => {
		const {code, said, events} = await wineBench().run(
			setVariableXml('Site', 'Genève'),
			commandXml('Greet', 'cmd.exe /c "echo prêt à %Site%"'),
		);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['prêt à Genève']);
	});

	it('runs from a medium with a password; a package step works in the folder of its package', async () => {
		const bench = wineBench();
		const password = 'Wachtwoord 1';
		const sequenceText = sequenceXml(
			commandXml('Set up', 'setup.cmd "two words"', {packageId: 'CON00020'}),
			commandXml('Look', 'cmd.exe /c "echo %SetUpWith%"'),
		).replace('>', '><referenceList><reference package="CON00020" program="*"/></referenceList>');
		writeSampleMedium(bench.path('medium'), {
			password,
			taskSequences: [{...sampleSequence, sequenceText}],
			files: {
				'SMS/PKG/CON00020/setup.cmd': '@type data.txt\r\n@echo SetUpWith=%~1>>"%TSENV%"\r\n',
				'SMS/PKG/CON00020/data.txt': 'data of the package\r\n',
			},
		});
		const answers = bench.write('answers.json', JSON.stringify({password}));
		const {code, said, events} = await bench.bootseq([
			'boot',
			'--media',
			bench.windowsPath('medium'),
			'--unattended',
			'--answers',
			answers,
		]);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['data of the package', 'two words']);
	});
});

underWine('the environment of a step on Windows (contract: command-line.md, "How an action is run")', () => {
	it('TSENV takes a line from a batch file; bootseq env set is a program, so the batch file goes on after it', async () => {
		const bench = wineBench();
		bench.write(
			'set.cmd',
			'@echo off\necho FromFile=a value>>"%TSENV%"\nbootseq env set FromCommand "b c"\nbootseq env get Site\necho still here\n',
		);
		const {code, said, events} = await bench.run(
			setVariableXml('Here', bench.windowsPath()),
			setVariableXml('Site', 'Gent'),
			commandXml('Set', '"%Here%\\set.cmd"'),
			commandXml('Direct', 'bootseq env set Direct yes'),
			commandXml('See', 'cmd.exe /c "echo %FromCommand%-%FromFile%-%Direct%"'),
		);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['Gent', 'still here', 'b c-a value-yes']);
		expect(variablesAfter(bench.journal()).get('FromCommand')).toBe('b c');
	});

	it('a variable replaces the one of Windows of that name, whatever its case', async () => {
		const bench = wineBench();
		const {events} = await bench.run(
			setVariableXml('windir', 'D:\\Elsewhere'),
			commandXml('See', 'cmd.exe /c "set WINDIR"'),
		);
		expect(outputOf(events())).toEqual([expect.stringMatching(/^windir=D:\\Elsewhere$/i)]);
	});

	it('a hidden variable is masked in what a step prints, and is in no file of the run', async () => {
		const bench = wineBench();
		const {code, events} = await bench.run(
			setVariableXml('Code', 'geheim-4711', {hidden: true}),
			commandXml('Print', 'cmd.exe /c "echo code %Code%"'),
		);
		expect(code).toBe(0);
		expect(outputOf(events())).toEqual([expect.not.stringContaining('geheim-4711')]);
		expect(bench.log().join('\n')).not.toContain('geheim-4711');
		expect(JSON.stringify(bench.journal())).not.toContain('geheim-4711');
	});

	it('a step starts in its working folder; one that is not there fails with 267 and says so', async () => {
		const bench = wineBench();
		bench.write('work folder/here.txt', '');
		const {code, events} = await bench.run(
			setVariableXml('Here', bench.windowsPath()),
			commandXml('In it', 'cmd.exe /c "dir /b"', {
				variables: {WorkingDirectory: '%Here%\\work folder'},
			}),
			commandXml('Nowhere', 'cmd.exe /c "dir /b"', {variables: {WorkingDirectory: '%Here%\\none'}}),
		);
		expect(code).toBe(1);
		expect(outputOf(events())).toEqual(['here.txt']);
		expect(ofType(events(), 'step-finished').at(-1)).toMatchObject({
			name: 'Nowhere',
			code: 0x8007010b,
			message: expect.stringContaining('does not exist'),
		});
	});
});
