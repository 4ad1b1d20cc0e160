import {describe, expect, it} from 'vitest';
import {dnf} from '../../../source/steps/install-software-updates/dnf.ts';
import type {UpdateSettings} from '../../../source/steps/install-software-updates/settings.ts';
import type {UpdateManager} from '../../../source/steps/install-software-updates/update-manager.ts';
import {zypper} from '../../../source/steps/install-software-updates/zypper.ts';
import type {CapturedAnswer} from '../../../source/steps/step-type.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {createStepRecord} from '../../helpers/step-context.ts';

type Answers = (words: string) => Partial<CapturedAnswer> | undefined;

const settings = (target: UpdateSettings['target'], useCache = true): UpdateSettings => ({
	target,
	useCache,
	scanTimeout: 60,
	secondRestartWait: 0,
	lockWait: 60,
});

/** Scans and installs what was found, with answers as these programs give them. */
const update = async (
	manager: UpdateManager,
	answers: Answers,
	{
		target = 'All',
		useCache = true,
		exitCode = 0,
	}: {target?: UpdateSettings['target']; useCache?: boolean; exitCode?: number} = {},
) => {
	const record = createStepRecord(step('Updates'), {
		exitCode,
		answer: ({command}) => {
			const words = typeof command === 'string' ? command : command.arguments.join(' ');
			return {code: 0, output: '', errors: '', ...answers(words)};
		},
	});
	const scan = await manager.scan(record.context, settings(target, useCache));
	const installation = scan.ok
		? await manager.install(record.context, scan.value.updates, settings(target, useCache))
		: undefined;
	return {
		scan,
		installation,
		asked: record.questions.map(({command}) =>
			typeof command === 'string' ? command : command.arguments.join(' '),
		),
		ran: record.commands.map(({shownAs}) => shownAs),
	};
};

/** The first time the one, then the other. */
const firstThen = (first: string, then: string) => {
	let times = 0;
	return () => (times++ === 0 ? first : then);
};

describe('Install Software Updates with dnf (§7.6; recorded answers)', () => {
	const offered = () =>
		firstThen('\nopenssl.x86_64 1:3.0.7-28.el9\n\nkernel-core.x86_64 5.14.0-503.el9\n', '');
	const answers =
		(list = offered()): Answers =>
		words => {
			if (words.includes('repoquery')) {
				return {output: list()};
			}

			if (words.includes('repolist')) {
				return {output: 'baseos Enterprise Linux 9 - BaseOS'};
			}

			return words.includes('rpm -qa')
				? {
						output:
							'openssl.x86_64 1:3.0.7-27.el9\nkernel-core.x86_64 5.14.0-427.el9\nbash.x86_64 5.1.8-9.el9\n',
					}
				: undefined;
		};

	it('All: upgrades everything, with the versions before and after', async () => {
		const {ran, installation} = await update(dnf, answers());
		expect(ran).toEqual(['dnf -y upgrade']);
		expect(installation).toMatchObject({
			value: {
				installed: [
					{name: 'openssl.x86_64', from: '1:3.0.7-27.el9', to: '1:3.0.7-28.el9'},
					{name: 'kernel-core.x86_64', from: '5.14.0-427.el9', to: '5.14.0-503.el9'},
				],
				failed: [],
				restart: 'the kernel kernel-core.x86_64 was updated',
			},
		});
	});

	it('Mandatory: upgrades what has a security advisory', async () => {
		const {ran, asked} = await update(dnf, answers(), {target: 'Mandatory'});
		expect(ran).toEqual(['dnf -y --security upgrade']);
		expect(asked[1]).toContain('--security repoquery --upgrades');
	});

	it('asks every source anew when no cached scan is wanted', async () => {
		expect((await update(dnf, answers(), {useCache: false})).asked[1]).toContain('--refresh');
		expect((await update(dnf, answers())).asked[1]).not.toContain('--refresh');
	});

	it('restarts when needs-restarting says so', async () => {
		const list = firstThen('glibc.x86_64 2.34-2\n', '');
		const {installation} = await update(dnf, words =>
			words.includes('needs-restarting')
				? {
						code: 1,
						output:
							'Core libraries or services have been updated since boot-up:\n  * glibc\n\nReboot is required to fully utilize these updates.',
					}
				: answers(list)(words),
		);
		expect(installation).toMatchObject({value: {restart: 'core libraries or services were updated'}});
	});

	it('does not take a missing plugin for a restart', async () => {
		const list = firstThen('glibc.x86_64 2.34-2\n', '');
		const {installation} = await update(dnf, words =>
			words.includes('needs-restarting')
				? {code: 1, errors: 'No such command: needs-restarting.'}
				: answers(list)(words),
		);
		expect(installation).toMatchObject({ok: true});
		expect(installation).not.toHaveProperty('value.restart');
	});

	it.each([
		[
			"Error: Failed to download metadata for repo 'baseos': Cannot download repomd.xml",
			0x8007_2efd,
			'baseos cannot be reached',
		],
		['Error: GPG check FAILED', 0x800b_0100, 'not signed'],
	])('puts "%s" into words', async (errors, code, words) => {
		const {scan} = await update(dnf, () => ({code: 1, errors}));
		expect(scan).toMatchObject({ok: false, error: {code, message: expect.stringContaining(words)}});
	});
});

describe('Install Software Updates with zypper (§7.6; recorded answers)', () => {
	const stream = (...updates: readonly string[]) =>
		`<?xml version='1.0'?>\n<stream>\n<message type="info">Reading installed packages...</message>\n<update-status version="0.6">\n<update-list>\n${updates.join('\n')}\n</update-list>\n</update-status>\n</stream>`;
	const bash =
		'<update kind="package" name="bash" edition="5.1-2" arch="x86_64" edition-old="5.1-1"><summary>Shell</summary><source url="https://x" alias="oss"/></update>';
	const patch =
		'<update kind="patch" name="SUSE-2025-7" edition="1" arch="noarch" category="security" severity="important" restart="false">';
	const answers =
		(list: () => string): Answers =>
		words =>
			words.includes('list-') ? {output: list()} : undefined;

	it('All: updates everything, with the versions before and after', async () => {
		const {ran, installation} = await update(zypper, answers(firstThen(stream(bash), stream())));
		expect(ran).toEqual(['zypper --non-interactive update --auto-agree-with-licenses']);
		expect(installation).toMatchObject({
			value: {installed: [{name: 'bash', from: '5.1-1', to: '5.1-2'}], failed: []},
		});
	});

	it('Mandatory: installs the patches of the category security', async () => {
		const {ran, asked} = await update(zypper, answers(firstThen(stream(patch), stream())), {
			target: 'Mandatory',
		});
		expect(asked[0]).toContain('list-patches --category security');
		expect(ran).toEqual([
			'zypper --non-interactive patch --category security --with-interactive --auto-agree-with-licenses',
		]);
	});

	it('restarts when zypper ends with 102', async () => {
		const {installation} = await update(zypper, answers(firstThen(stream(patch), stream())), {exitCode: 102});
		expect(installation).toMatchObject({value: {restart: 'a patch asks for it', failed: []}});
	});

	it('runs once more when zypper ends with 103: it has updated itself', async () => {
		const {ran} = await update(zypper, answers(firstThen(stream(bash), stream())), {exitCode: 103});
		expect(ran).toHaveLength(2);
	});

	it('refreshes the sources when no cached scan is wanted', async () => {
		const {asked} = await update(
			zypper,
			answers(() => stream()),
			{useCache: false},
		);
		expect(asked[0]).toMatch(/zypper --non-interactive refresh$/);
	});

	it.each([
		[
			'System management is locked by the application with pid 812 (zypper).',
			0x8007_0652,
			'process 812 (zypper)',
		],
		["Signature verification failed for file 'repomd.xml' from repository 'oss'.", 0x800b_0100, 'not signed'],
	])('puts "%s" into words', async (errors, code, words) => {
		const {scan} = await update(zypper, () => ({code: 7, errors}));
		expect(scan).toMatchObject({ok: false, error: {code, message: expect.stringContaining(words)}});
	});
});
