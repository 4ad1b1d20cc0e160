import {describe, expect, it} from 'vitest';
import type {PackageProgram} from '../../source/content/package-program.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {findStepProblems} from '../../source/steps/find-step-problems.ts';
import {contentOf} from '../helpers/content-of.ts';
import {step, taskSequence} from '../helpers/sequence-builder.ts';
import {published, unpublished} from '../helpers/step-variables.ts';

const install = (packageId: string, program: string) =>
	step('Install', {
		type: 'SMS_TaskSequence_InstallSoftwareAction',
		action: `smsswd.exe /pkg:${packageId} /install /basevar: /continueOnError:`,
		variables: [...unpublished({PackageID: packageId}), ...published({_SMSSWDProgramName: program})],
	});

const program = (name: string, options: Partial<PackageProgram> = {}): PackageProgram => ({
	packageId: 'CON00020',
	name,
	commandLine: 'x',
	fullOsOnly: false,
	...options,
});

const problemsOf = async (
	programs: readonly PackageProgram[],
	{packageId = 'CON00020', packages = ['CON00020']}: {packageId?: string; packages?: readonly string[]} = {},
) => {
	const {table} = planSequence(taskSequence([install(packageId, 'Setup')]), new Map());
	const problems = await findStepProblems(table, {
		hasPackage: async id => packages.includes(id),
		software: contentOf({programs}),
	});
	return problems.map(({problem}) => `${problem.rule}: ${problem.message}`);
};

describe('software that a step installs, before the run starts', () => {
	it('is fine when the program is described and its package is there', async () => {
		expect(await problemsOf([program('Setup')])).toEqual([]);
	});

	it('reports a program that nothing describes', async () => {
		expect(await problemsOf([])).toEqual([
			'program-undescribed: Nothing describes the program Setup of package CON00020.',
		]);
	});

	it('reports a program that is disabled', async () => {
		expect(await problemsOf([program('Setup', {disabled: true})])).toEqual([
			'program-disabled: The program Setup of package CON00020 is disabled.',
		]);
	});

	it('reports what a program that runs first lacks: its description or its content', async () => {
		const setup = program('Setup', {runFirst: {packageId: 'CON00021', program: 'Runtime'}});
		expect(await problemsOf([setup])).toEqual([
			'program-undescribed: Nothing describes the program Runtime of package CON00021.',
		]);
		expect(await problemsOf([setup, program('Runtime', {packageId: 'CON00021'})])).toEqual([
			'package-missing: The content of package CON00021 is not there.',
		]);
	});

	it('looks at programs that run each other first only once', async () => {
		expect(
			await problemsOf([
				program('Setup', {runFirst: {packageId: 'CON00020', program: 'Other'}}),
				program('Other', {runFirst: {packageId: 'CON00020', program: 'Setup'}}),
			]),
		).toEqual([]);
	});

	it('does not ask for the content of a package that has none', async () => {
		expect(await problemsOf([program('Setup', {withoutContent: true})], {packages: []})).toEqual([]);
	});

	it('does not look for what a variable names: it is not known yet', async () => {
		expect(await problemsOf([], {packageId: '%Tools%'})).toEqual([]);
	});
});
