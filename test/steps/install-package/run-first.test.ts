import {describe, expect, it} from 'vitest';
import {commandLines, failing, packageStep, packages, program} from '../../helpers/package-step.ts';
import {performStep} from '../../helpers/step-context.ts';

describe('Install Package: run another program first (§7.5)', () => {
	const runtime = program('Runtime', {packageId: 'CON00021'});
	const setup = program('Setup', {runFirst: {packageId: 'CON00021', program: 'Runtime'}});

	it('runs the other program before, in the folder of its own package', async () => {
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [setup, runtime],
		});
		expect(commands).toMatchObject([
			{command: 'runtime.exe /s', folder: '/pkg/CON00021'},
			{command: 'setup.exe /s', folder: '/pkg/CON00020'},
		]);
	});

	it('does not run it again when it has succeeded in this run before', async () => {
		const first = await performStep(packageStep('CON00021', 'Runtime'), {packages, programs: [runtime]});
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [setup, runtime],
			variables: Object.fromEntries(first.context.environment.globals()),
		});
		expect(commandLines(commands)).toEqual(['setup.exe /s']);
	});

	it('runs it again when it has failed before', async () => {
		const first = await performStep(packageStep('CON00021', 'Runtime'), {
			packages,
			programs: [runtime],
			exitCode: 1,
		});
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [setup, runtime],
			variables: Object.fromEntries(first.context.environment.globals()),
		});
		expect(commandLines(commands)).toEqual(['runtime.exe /s', 'setup.exe /s']);
	});

	it('always runs it where the program says "always run this program first"', async () => {
		const always = program('Setup', {
			runFirst: {packageId: 'CON00021', program: 'Runtime', always: true},
		});
		const {commands} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [always, runtime],
			variables: {_BootseqProgramsRun: '["con00021:runtime"]'},
		});
		expect(commandLines(commands)).toEqual(['runtime.exe /s', 'setup.exe /s']);
	});

	it('does not run the program when the other one fails, and names both', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [setup, runtime],
			exitCode: failing({runtime: 7}),
		});
		expect(commandLines(commands)).toEqual(['runtime.exe /s']);
		expect(outcome).toEqual({
			code: 7,
			message:
				'What the program Setup of package CON00020 needs to run first has failed: The program Runtime of package CON00021 failed with code 7.',
		});
	});

	it('restarts behind both when the other one asks for it', async () => {
		const {commands, restarts} = await performStep(packageStep('CON00020', 'Setup'), {
			packages,
			programs: [setup, runtime],
			exitCode: failing({runtime: 3010}),
		});
		expect(commands).toHaveLength(2);
		expect(restarts).toEqual([{target: 'current-os'}]);
	});

	it('follows one program that waits for another that waits for a third', async () => {
		const {commands} = await performStep(packageStep('CON00020', 'C'), {
			packages,
			programs: [
				program('C', {runFirst: {packageId: 'CON00020', program: 'B'}}),
				program('B', {runFirst: {packageId: 'CON00020', program: 'A'}}),
				program('A'),
			],
		});
		expect(commandLines(commands)).toEqual(['a.exe /s', 'b.exe /s', 'c.exe /s']);
	});

	it('finds programs that wait for each other in a circle, and runs none', async () => {
		const {commands, outcome} = await performStep(packageStep('CON00020', 'A'), {
			packages,
			programs: [
				program('A', {runFirst: {packageId: 'CON00020', program: 'B'}}),
				program('B', {runFirst: {packageId: 'CON00020', program: 'A'}}),
			],
		});
		expect(commands).toEqual([]);
		expect(outcome).toMatchObject({code: 0x8007_000d, message: expect.stringContaining('in a circle')});
	});
});
