import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {parseEvents} from '../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {commandXml, groupXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {keys, Technician} from '../helpers/technician.ts';

/** `Install agent` fails until the variable `Allowed` says yes; every run of a step leaves a line in `did`. */
const agentXml = (bench: ProgramBench): string => {
	const did = path.join(bench.folder, 'did');
	return sequenceXml(
		commandXml('Prepare', `echo prepare >> ${did}; echo Ready=yes >> "$TSENV"`),
		groupXml('Software', [
			commandXml(
				'Install agent',
				`echo install >> ${did}; echo Tried=$Ready >> "$TSENV"; test "$Allowed" = yes || { echo no licence; exit 5; }`,
			),
			commandXml('Configure agent', `echo configure >> ${did}`),
		]),
		commandXml('Tidy up', `echo tidy >> ${did}`),
	);
};

const atTheFailure = async (...options: readonly string[]) => {
	const bench = programBench();
	const file = bench.write('ts.xml', agentXml(bench));
	const args = ['run', file, '--state', bench.state, ...options];
	const technician = new Technician(args, {folder: bench.folder, environment: {PS1: 'shell ready> '}});
	await technician.sees('“Install agent” failed');
	return {
		bench,
		args,
		technician,
		did: () => readFileSync(path.join(bench.folder, 'did'), 'utf8').trim().split('\n'),
		journal: () => parseEvents(readFileSync(path.join(bench.runFolders()[0] ?? '', 'journal.jsonl'), 'utf8')),
		async leaves(): Promise<number> {
			technician.types(keys.enter);
			return technician.exit;
		},
	};
};

describe('a technician at a step that failed', {timeout: 60_000}, () => {
	it('changes a variable and runs the step again', async () => {
		const {technician, did, leaves} = await atTheFailure('--set', 'Allowed=no');
		technician.types('v');
		await technician.sees('Task sequence variables');
		technician.types('/');
		technician.types('Allowed');
		await technician.seesNo('Ready');
		technician.types(keys.enter);
		await technician.sees('Allowed = no');
		technician.types('\u0015');
		technician.types(`yes${keys.enter}`);
		const {terminal} = technician;
		await terminal.sees(() => /Allowed +yes/.test(terminal.text()), 'the variable as it is now');
		expect(terminal.text()).not.toContain('Filter');
		technician.types(keys.escape);
		await technician.sees('r  Retry');
		technician.types('r');
		await technician.sees('ts succeeded');
		expect(did()).toEqual(['prepare', 'install', 'install', 'configure', 'tidy']);
		expect(await leaves()).toBe(0);
	});

	it('skips it, and the run succeeds', async () => {
		const {technician, did, leaves, journal} = await atTheFailure();
		technician.types('s');
		await technician.sees('ts succeeded');
		expect(did()).toEqual(['prepare', 'install', 'configure', 'tidy']);
		expect(journal()).toContainEqual(
			expect.objectContaining({type: 'decision', choice: 'skip', by: 'technician'}),
		);
		expect(await leaves()).toBe(0);
	});

	it('goes back to an earlier step, sees what becomes of the variables, and it is so', async () => {
		const {technician, did, journal} = await atTheFailure();
		technician.types('g');
		await technician.sees('Go on at which step?');
		technician.types(keys.up);
		technician.types(keys.up);
		technician.types(keys.enter);
		await technician.sees('Go back to “Prepare”?');
		await technician.sees('Ready: yes → (none)');
		await technician.sees('Tried: yes → (none)');
		technician.types(keys.enter);
		await technician.sees('“Install agent” failed   attempt 2');
		expect(did()).toEqual(['prepare', 'install', 'prepare', 'install']);
		const decision = journal().findIndex(({type}) => type === 'decision');
		expect(journal().slice(decision)).toContainEqual(
			expect.objectContaining({type: 'variable-set', name: 'Tried', value: null}),
		);
	});

	it('goes on at a later step, after having seen which variables will be missing', async () => {
		const {technician, did, leaves} = await atTheFailure();
		technician.types('g');
		await technician.sees('Go on at which step?');
		technician.types(keys.end);
		technician.types(keys.enter);
		await technician.sees('Tidy up”?');
		technician.types(keys.enter);
		await technician.sees('ts succeeded');
		expect(did()).toEqual(['prepare', 'install', 'tidy']);
		expect(await leaves()).toBe(0);
	});

	it('opens a command prompt behind the technician code, and comes back to the question', async () => {
		const {technician, leaves} = await atTheFailure('--set', 'BootseqTechnicianCode=blue-door');
		technician.types('c');
		await technician.sees('Technician code');
		technician.types(`red-door${keys.enter}`);
		await technician.sees('This is not the code');
		await technician.seesNo('The next try is possible');
		technician.types(`blue-door${keys.enter}`);
		await technician.sees('shell ready>');
		technician.types('echo Allowed=yes >> "$TSENV"; echo "shell $((6 * 7))"\r');
		await technician.sees('shell 42');
		technician.types('exit\r');
		await technician.sees('r  Retry');
		technician.types('r');
		await technician.sees('ts succeeded');
		expect(await leaves()).toBe(0);
	});

	it('looks at the log of the attempt, and ends the run after one more question', async () => {
		const {technician, leaves} = await atTheFailure();
		technician.types('l');
		await technician.sees('Failed to run the action: Install agent');
		technician.types(keys.escape);
		await technician.sees('r  Retry');
		technician.types('a');
		await technician.sees('End the task sequence?');
		technician.types('y');
		await technician.sees('ts failed');
		expect(await leaves()).toBe(1);
	});

	it('comes back to the question after the program was killed at it', async () => {
		const {technician, args, bench, did} = await atTheFailure();
		technician.kill();
		await technician.exit;
		const second = new Technician(args, {folder: bench.folder});
		await second.sees('was not finished');
		second.types(keys.enter);
		await second.sees('“Install agent” failed');
		second.types('s');
		await second.sees('ts succeeded');
		expect(did()).toEqual(['prepare', 'install', 'configure', 'tidy']);
	});
});

describe('a technician who pauses a run', {timeout: 60_000}, () => {
	it('holds it before the next step, and lets it go on', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Wait for the parts', `echo waiting; ${bench.waitsFor('go')}`),
				commandXml('After', 'true'),
			),
		);
		const technician = new Technician(['run', file, '--state', bench.state], {folder: bench.folder});
		await technician.sees('waiting');
		technician.types('p');
		await technician.sees('stops before its next step');
		bench.write('go', '');
		await technician.sees('The task sequence is paused');
		technician.types(keys.enter);
		await technician.sees('ts succeeded');
	});
});

describe('a technician who needs a command prompt while a step runs', {timeout: 60_000}, () => {
	const atTheStep = async (...options: readonly string[]) => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml(
					'Wait for the parts',
					`echo waiting; ${bench.waitsFor('go')}; echo Parts=here >> "$TSENV"`,
				),
			),
		);
		const technician = new Technician(
			['run', file, '--state', bench.state, '--set', 'Site=Ghent', ...options],
			{
				folder: bench.folder,
				environment: {PS1: 'shell ready> '},
			},
		);
		await technician.sees('waiting');
		technician.types(keys.f8);
		return {bench, technician};
	};

	it('has it at once; the run goes on behind it, and does not end before it is closed', async () => {
		const {bench, technician} = await atTheStep();
		await technician.sees('shell ready>');
		technician.types('echo "at $Site, $((6 * 7)), ${TSENV:-nothing to set}"\r');
		await technician.sees('at Ghent, 42, nothing to set');
		bench.write('go', '');
		await vi.waitFor(() => expect(bench.journal().at(-1)?.type).toBe('run-finished'), 20_000);
		technician.types('echo "still $((40 + 4))"\r');
		await technician.sees('still 44');
		technician.types('exit\r');
		await technician.sees('ts succeeded');
		expect(bench.log()).toEqual(
			expect.arrayContaining([
				'A person opened a shell while the task sequence runs',
				'The shell was closed',
			]),
		);
		expect(bench.journal()).toContainEqual(expect.objectContaining({name: 'Parts', value: 'here'}));
		technician.types(keys.f8);
		const {terminal} = technician;
		await terminal.sees(
			() => /(?:exit goes back[\s\S]*shell ready>[\s\S]*){2}/.test(terminal.text()),
			'a second prompt',
		);
		technician.types('exit\r');
		await technician.sees('ts succeeded');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('types the technician code first, where the run has one', async () => {
		const {bench, technician} = await atTheStep('--set', 'BootseqTechnicianCode=blue-door');
		await technician.sees('Technician code');
		technician.types(`red-door${keys.enter}`);
		await technician.sees('This is not the code');
		await technician.seesNo('The next try is possible');
		technician.types(`blue-door${keys.enter}`);
		await technician.sees('shell ready>');
		technician.types('exit\r');
		await technician.sees('Wait for the parts');
		bench.write('go', '');
		await technician.sees('ts succeeded');
		expect(bench.log()).toEqual(
			expect.arrayContaining(['A wrong technician code was entered', 'A technician opened a shell']),
		);
	});
});
