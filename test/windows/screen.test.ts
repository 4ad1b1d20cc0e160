import {beforeEach, expect, it} from 'vitest';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {keys} from '../helpers/technician.ts';
import {freshStart, inWine, underWine} from '../helpers/wine.ts';
import {wineBench} from '../helpers/wine-bench.ts';
import {WineTechnician} from '../helpers/wine-technician.ts';

underWine('the full screen in a console of Windows', () => {
	beforeEach(freshStart);

	it('asks for the password of the medium, takes it key by key, and runs what is chosen', async () => {
		const bench = wineBench();
		const password = 'Wachtwoord 1é';
		writeSampleMedium(bench.path('medium'), {
			password,
			taskSequences: [
				{...sampleSequence, sequenceText: sequenceXml(commandXml('Greet', 'cmd.exe /c "echo hello"'))},
				{...sampleSequence, packageId: 'CON00011', advertisementId: 'CON20002', name: 'Another'},
			],
		});
		const technician = new WineTechnician([
			'boot',
			'--media',
			bench.windowsPath('medium'),
			'--state',
			bench.windowsPath('state'),
		]);
		await technician.sees('Media password');
		const widest = Math.max(...technician.terminal.screen().map(({length}) => length));
		expect(widest).toBeLessThanOrEqual(78);
		technician.types(`wrong${keys.enter}`);
		// The lowest line of its frame, which comes piece by piece.
		await technician.sees('The next try is possible');
		expect(technician.terminal.text()).toContain('1 wrong try so far');
		await technician.terminal.seesNo('The next try is possible', 30_000);
		technician.types(`${password}${keys.enter}`);
		await technician.sees('Select a task sequence to run');
		await technician.sees(sampleSequence.name);
		technician.types(keys.enter);
		await technician.sees(`${sampleSequence.name} succeeded`);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
	});

	it('F10 cancels after a question, and ends the step with what it has started', async () => {
		const bench = wineBench();
		bench.write('hang.cmd', '@echo hanging\n@ping -n 600 127.0.0.1 >nul\n');
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				setVariableXml('Here', bench.windowsPath()),
				commandXml('Hang', 'hang.cmd', {variables: {WorkingDirectory: '%Here%'}}),
			),
		);
		const technician = new WineTechnician(['run', file, '--state', bench.windowsPath('state')]);
		await technician.sees('hanging');
		technician.types(keys.f10);
		await technician.sees('Cancel?');
		technician.types('y');
		await technician.sees('was cancelled');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(130);
		const {stdout} = await inWine(['tasklist.exe']);
		expect(stdout.replaceAll('\0', '')).not.toContain('ping.exe');
	});
});
