import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {success} from '../../source/sequence/result.ts';
import {downloadPackageContent} from '../../source/steps/download-package-content.ts';
import {findStepType} from '../../source/steps/registry.ts';
import {layPackage} from '../helpers/package-files.ts';
import {step} from '../helpers/sequence-builder.ts';
import {createStepRecord, describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const download = (values: Readonly<Record<string, string>>) =>
	step('Download', {
		type: 'SMS_TaskSequence_DownloadPackageContentAction',
		action: 'OsdDownloadContent.exe ',
		variables: published(values),
	});

const twoPackages = async () => {
	const store = temporaryFolder();
	return {
		CON00001: await layPackage(store, 'CON00001', {'one.txt': '1'}),
		CON00002: await layPackage(store, 'CON00002', {'two.txt': '2'}),
	};
};

describe('Download Package Content (task-sequence-format.md §7.3)', () => {
	it('packages: fetches every package of the list', async () => {
		const packages = await twoPackages();
		const {outcome, log} = await performStep(download({OSDDownloadDownloadPackages: 'CON00001, CON00002,'}), {
			packages,
		});
		expect(outcome).toEqual({code: 0});
		expect(log).toEqual([
			`information: The content of package CON00001 is in ${packages.CON00001}`,
			`information: The content of package CON00002 is in ${packages.CON00002}`,
		]);
	});

	it('packages: may be named by a variable', async () => {
		const packages = await twoPackages();
		const {outcome} = await performStep(
			download({OSDDownloadDownloadPackages: '%Drivers%', OSDDownloadDestinationVariable: 'Path'}),
			{packages, variables: {Drivers: 'CON00002'}},
		);
		expect(outcome).toEqual({code: 0});
	});

	it('packages: says so when none is named', async () => {
		const {outcome} = await performStep(download({OSDDownloadDownloadPackages: ' '}));
		expect(outcome).toMatchObject({code: 0x8007_0057, message: expect.stringContaining('names no package')});
	});

	it('location, task sequence working folder: is where the content lies, and the default', async () => {
		const packages = await twoPackages();
		for (const location of ['', 'TSCache']) {
			const {context} = await performStep(
				download({
					OSDDownloadDownloadPackages: 'CON00001',
					OSDDownloadDestinationVariable: 'Tools',
					OSDDownloadDestinationLocationType: location,
				}),
				{packages},
			);
			expect(context.environment.text('Tools01')).toBe(packages.CON00001);
		}
	});

	it('location, client cache: is a folder of ours on Linux', async () => {
		const packages = await twoPackages();
		const data = temporaryFolder();
		const {context} = await performStep(
			download({
				OSDDownloadDownloadPackages: 'CON00001',
				OSDDownloadDestinationLocationType: 'CCMCache',
				OSDDownloadDestinationVariable: 'Tools',
			}),
			{packages, variables: {_SMSTSMDataPath: data}},
		);
		expect(context.environment.text('Tools01')).toBe(path.join(data, 'ClientCache', 'CON00001'));
		expect(await readdir(path.join(data, 'ClientCache', 'CON00001'))).toEqual(['one.txt']);
	});

	it('location, client cache: is ccmcache in the Windows folder', async () => {
		const {context} = createStepRecord(
			download({OSDDownloadDownloadPackages: 'CON00001', OSDDownloadDestinationLocationType: 'CCMCache'}),
			{platform: 'windows', processEnvironment: {windir: String.raw`D:\Windows`}},
		);
		const destinations: string[] = [];
		await downloadPackageContent.run?.({
			...context,
			async copyPackage(_, destination) {
				destinations.push(destination);
				return success(undefined);
			},
		});
		expect(destinations).toEqual([String.raw`D:\Windows\ccmcache\CON00001`]);
	});

	it('location, client cache: fails in Windows PE, where there is none', async () => {
		const {outcome} = await performStep(
			download({OSDDownloadDownloadPackages: 'CON00001', OSDDownloadDestinationLocationType: 'CCMCache'}),
			{packages: await twoPackages(), phase: 'WinPE'},
		);
		expect(outcome).toMatchObject({
			code: 0x8007_0032,
			message: expect.stringContaining('only in an installed operating system'),
		});
	});

	it('custom path: gets a folder for each package, named by its ID', async () => {
		const target = temporaryFolder();
		const {outcome, context} = await performStep(
			download({
				OSDDownloadDownloadPackages: 'CON00001,CON00002',
				OSDDownloadDestinationLocationType: 'Custom',
				OSDDownloadDestinationPath: '%Target%/deep',
				OSDDownloadDestinationVariable: 'Tools',
			}),
			{packages: await twoPackages(), variables: {Target: target}},
		);
		expect(outcome).toEqual({code: 0});
		expect(await readdir(path.join(target, 'deep', 'CON00002'))).toEqual(['two.txt']);
		expect(context.environment.text('Tools02')).toBe(path.join(target, 'deep', 'CON00002'));
	});

	it.each(['', 'relative', String.raw`C:\Tools`])('custom path: %j is refused on Linux', async where => {
		const {outcome} = await performStep(
			download({
				OSDDownloadDownloadPackages: 'CON00001',
				OSDDownloadDestinationLocationType: 'Custom',
				OSDDownloadDestinationPath: where,
			}),
			{packages: await twoPackages()},
		);
		expect(outcome).toMatchObject({code: 0x8007_0057, message: expect.stringContaining('no full path')});
	});

	it('location: is refused when it is none of the three', async () => {
		const {outcome} = await performStep(
			download({OSDDownloadDownloadPackages: 'CON00001', OSDDownloadDestinationLocationType: 'Elsewhere'}),
		);
		expect(outcome).toMatchObject({code: 0x8007_0057});
	});

	it('save path as a variable: the packages are counted in the order of the step', async () => {
		const packages = await twoPackages();
		const {context} = await performStep(
			download({OSDDownloadDownloadPackages: 'CON00002,CON00001', OSDDownloadDestinationVariable: 'Tools'}),
			{packages},
		);
		expect(context.environment.text('Tools01')).toBe(packages.CON00002);
		expect(context.environment.text('Tools02')).toBe(packages.CON00001);
	});

	it('keep going: fetches the others, then fails with the code of the first that failed', async () => {
		const packages = await twoPackages();
		const {outcome, context} = await performStep(
			download({OSDDownloadDownloadPackages: 'CON00099,CON00001', OSDDownloadDestinationVariable: 'Tools'}),
			{packages, variables: {Tools01: 'from an earlier step'}},
		);
		expect(outcome).toMatchObject({code: 0x8007_0002, message: expect.stringContaining('CON00099')});
		expect(context.environment.text('Tools01')).toBe('');
		expect(context.environment.text('Tools02')).toBe(packages.CON00001);
	});

	it('keep going, off: ends with the first package that fails', async () => {
		const target = temporaryFolder();
		const {outcome} = await performStep(
			download({
				OSDDownloadDownloadPackages: 'CON00099,CON00001',
				OSDDownloadDestinationLocationType: 'Custom',
				OSDDownloadDestinationPath: target,
				OSDDownloadContinueDownloadOnError: 'false',
			}),
			{packages: await twoPackages()},
		);
		expect(outcome.code).toBe(0x8007_0002);
		expect(existsSync(path.join(target, 'CON00001'))).toBe(false);
	});

	it.each(['OSDDownloadContent.exe', 'smsswd.exe /run: OSDDownloadContent.exe', '"OSDDownloadContent.exe"'])(
		'is known by its program as the command of a step that has no own variables: %s',
		async action => {
			const packages = await twoPackages();
			const called = step('Call', {action});
			expect(findStepType(called).name).toBe('Download Package Content');
			const {outcome, context} = await performStep(called, {
				packages,
				variables: {OSDDownloadDownloadPackages: 'CON00001', OSDDownloadDestinationVariable: 'Drivers'},
			});
			expect(outcome).toEqual({code: 0});
			expect(context.environment.text('Drivers01')).toBe(packages.CON00001);
		},
	);

	it('runs in both environments, and again when it was interrupted', () => {
		const {environments, interrupted} = findStepType(download({}));
		expect(environments).toEqual(['WinPE', 'FullOS']);
		expect(interrupted).toBe('rerun');
	});

	it('is described by what it fetches, where to, and the variable', () => {
		expect(
			describeStep(
				download({
					OSDDownloadDownloadPackages: 'CON00001,CON00002',
					OSDDownloadDestinationLocationType: 'Custom',
					OSDDownloadDestinationPath: '/srv/%Site%',
					OSDDownloadDestinationVariable: 'Tools',
				}),
				{variables: {Site: 'north'}},
			),
		).toBe('download CON00001, CON00002 to /srv/north and keep the paths in Tools');
	});
});
