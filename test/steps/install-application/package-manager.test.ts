import {describe, expect, it} from 'vitest';
import type {ApplicationRule} from '../../../source/content/application.ts';
import type {CapturedAnswer, StepQuestion} from '../../../source/steps/step-type.ts';
import {applicationStep, installStep} from '../../helpers/application-step.ts';
import {application} from '../../helpers/applications.ts';

const alone = applicationStep({ApplicationName: 'A'});
const fromPackages = application('A', {
	installer: {technology: 'package-manager', packages: ['nginx', 'nginx-common']},
	detection: {kind: 'all', rules: []},
});
const notThere: ApplicationRule = {kind: 'any', rules: []};
const toInstall = application('A', {
	installer: {technology: 'package-manager', packages: ['nginx', 'nginx-common']},
	detection: notThere,
});

/** The command behind `env NAME=VALUE …`. */
const withoutEnvironment = (command: string): string => command.replace(/^env (?:\S+=\S+ )*/, '');

describe('packages of a Linux distribution', () => {
	it.each([
		[
			'apt-get',
			'apt-get --assume-yes --quiet --option=Dpkg::Options::=--force-confdef --option=Dpkg::Options::=--force-confold --option=DPkg::Lock::Timeout=600 install -- nginx nginx-common',
		],
		['dnf', 'dnf --assumeyes install -- nginx nginx-common'],
		['yum', 'yum --assumeyes install -- nginx nginx-common'],
		['zypper', 'zypper --non-interactive install --auto-agree-with-licenses -- nginx nginx-common'],
	])('are installed by %s without a question', async (program, expected) => {
		const {ran} = await installStep(alone, {applications: [toInstall], programs: [program]});
		expect(ran.map(withoutEnvironment)).toEqual([expected]);
		expect(ran.join(' ')).toMatch(/^env .*DEBIAN_FRONTEND=noninteractive /);
	});

	it('are not installed again where they are there', async () => {
		const {ran} = await installStep(alone, {applications: [fromPackages], programs: ['apt-get']});
		expect(ran).toEqual([]);
	});

	it('are uninstalled where another application supersedes them', async () => {
		const newer = application('A', {}, [{application: 'Old', uninstall: true}]);
		const older = {...fromPackages, id: 'Old', name: 'Old'};
		const {ran} = await installStep(alone, {
			applications: [newer, older],
			programs: ['dnf'],
			codes: command => (command.startsWith('env') ? {code: 1} : 0),
		});
		expect(ran.map(withoutEnvironment)).toEqual(['dnf --assumeyes remove -- nginx nginx-common']);
	});

	it('cannot be installed where there is no package manager', async () => {
		const {outcome} = await installStep(alone, {applications: [toInstall]});
		expect(outcome.message).toContain('None of apt-get, dnf, yum and zypper is on this computer');
	});

	it('knows the exit codes of zypper: 102 a restart is due, 7 somebody else is at work', async () => {
		const restart = await installStep(alone, {
			applications: [toInstall],
			programs: ['zypper'],
			codes: () => 102,
		});
		expect(restart.restarts).toHaveLength(1);
		const busy = await installStep(alone, {applications: [toInstall], programs: ['zypper'], codes: () => 7});
		expect(busy.waits).toHaveLength(10);
	});
});

describe('detection by package', () => {
	const detect = async (
		test: Extract<ApplicationRule, {kind: 'package'}>['test'],
		programs: readonly string[],
		answer: (question: StepQuestion) => CapturedAnswer | undefined,
	) => {
		const {ran, outcome} = await installStep(alone, {
			applications: [
				application('A', {
					detection: {kind: 'package', name: 'nginx', ...(test === undefined ? {} : {test})},
				}),
			],
			programs,
			answer,
		});
		return outcome.message?.startsWith('Nobody') === true ? outcome.message : ran.length === 0;
	};

	const words = ({command}: StepQuestion): readonly string[] =>
		typeof command === 'string' ? [command] : [command.program, ...command.arguments];
	const says = (output: string, code = 0): CapturedAnswer => ({code, output, errors: ''});

	it('asks dpkg, and takes a package that was removed for missing', async () => {
		expect(await detect(undefined, ['dpkg-query'], () => says('installed 1.22.1-9\n'))).toBe(true);
		expect(await detect(undefined, ['dpkg-query'], () => says('config-files 1.22.1-9\n'))).toBe(false);
		expect(await detect(undefined, ['dpkg-query'], () => says('', 1))).toBe(false);
	});

	it('compares versions as dpkg does', async () => {
		const answer = (question: StepQuestion) =>
			words(question)[0] === 'dpkg'
				? says('', words(question).join(' ') === 'dpkg --compare-versions 1.22.1-9 ge 1.20' ? 0 : 1)
				: says('installed 1.22.1-9');
		expect(await detect({operator: 'greaterEqual', version: '1.20'}, ['dpkg-query'], answer)).toBe(true);
		expect(await detect({operator: 'less', version: '1.20'}, ['dpkg-query'], answer)).toBe(false);
	});

	it('asks rpm where there is no dpkg, and compares as rpm does', async () => {
		const answer = (question: StepQuestion) =>
			words(question)[1] === '--eval'
				? says(words(question)[2]?.includes('rpm.vercmp("1.20.1", "1.20")') === true ? '1\n' : '0\n')
				: says('1.20.1-5.el9\n');
		expect(await detect(undefined, ['rpm'], answer)).toBe(true);
		expect(await detect({operator: 'greater', version: '1.20'}, ['rpm'], answer)).toBe(true);
	});

	it('says so where it cannot ask', async () => {
		expect(await detect(undefined, [], () => undefined)).toContain('Neither dpkg-query nor rpm');
		expect(
			await detect({operator: 'equals', version: '1"; x'}, ['dpkg-query'], () => says('installed 1')),
		).toContain('cannot be compared');
	});
});
