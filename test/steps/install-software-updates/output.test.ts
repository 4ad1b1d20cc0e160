import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	isSecurityUpdate,
	parseKeptBack,
	parseSimulation,
} from '../../../source/steps/install-software-updates/apt-output.ts';
import {aptFailure, aptProblem} from '../../../source/steps/install-software-updates/apt-problems.ts';
import {parseAnswer} from '../../../source/steps/install-software-updates/windows-update-answer.ts';

describe('what apt-get --simulate says (§7.6)', () => {
	it.each([
		[
			'Inst libc6:i386 [2.36-9+deb12u9] (2.36-9+deb12u10 Debian:12.9/stable, Debian-Security:12/stable-security [i386]) []',
			{name: 'libc6:i386', from: '2.36-9+deb12u9', to: '2.36-9+deb12u10'},
			true,
		],
		[
			'Inst linux-image-6.8.0-50-generic (6.8.0-50.51 Ubuntu:24.04/noble-updates, Ubuntu:24.04/noble-security [amd64])',
			{name: 'linux-image-6.8.0-50-generic', from: '', to: '6.8.0-50.51'},
			true,
		],
		[
			'Inst tzdata [2024a-0+deb12u1] (2025a-0+deb12u1 Debian:12.9/stable-updates [all])',
			{name: 'tzdata', from: '2024a-0+deb12u1', to: '2025a-0+deb12u1'},
			false,
		],
		['Inst local [1.0] (1.1 localhost [amd64])', {name: 'local', from: '1.0', to: '1.1'}, false],
		['Inst securityless [1] (2 Vendor:1/not-securitylike [all])', {name: 'securityless'}, false],
	])('is read: %s', (line, update, security) => {
		const [found] = parseSimulation(`Reading package lists...\n${line}\nConf x (1)\n`);
		expect(found).toMatchObject(update);
		expect(found !== undefined && isSecurityUpdate(found)).toBe(security);
	});

	it('lists what is kept back, over several lines', () => {
		expect(
			parseKeptBack(
				'Calculating upgrade...\nThe following packages have been kept back:\n  one two\n  three\nThe following packages will be upgraded:\n  four\n',
			),
		).toEqual(['one', 'two', 'three']);
		expect(parseKeptBack('0 upgraded')).toEqual([]);
	});

	it('never makes the step throw, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				parseSimulation(`Inst ${text}`);
				parseKeptBack(text);
				aptProblem(text);
				parseAnswer(text);
				parseAnswer(`{${text}`);
			}),
		);
	});
});

describe('what apt complains about, in words (§7.6)', () => {
	it.each([
		[
			'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt-get)',
			0x8007_0652,
			'process 812 (apt-get)',
		],
		[
			"E: The repository 'http://deb.contoso.example stable Release' is not signed.",
			0x800b_0100,
			'http://deb.contoso.example stable Release is not signed',
		],
		[
			"W: GPG error: http://deb.contoso.example stable InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 1234",
			0x8009_6010,
			'http://deb.contoso.example stable',
		],
		[
			'E: There were unauthenticated packages and -y was used without --allow-unauthenticated',
			0x800b_0100,
			'not verified',
		],
		[
			'E: Failed to fetch http://deb.contoso.example/a.deb  Hash Sum mismatch',
			0x8009_1007,
			'http://deb.contoso.example/a.deb',
		],
		["E: You don't have enough free space in /var/cache/apt/archives/.", 0x8007_0070, 'enough free space'],
		[
			"W: Failed to fetch http://deb.contoso.example/InRelease  Temporary failure resolving 'deb.contoso.example'",
			0x8007_2efd,
			'cannot be reached',
		],
		[
			'E: Failed to fetch http://deb.contoso.example/a.deb  404  Not Found [IP: 192.0.2.1 80]',
			0x8007_0002,
			'does not have',
		],
		['E: Packages need to be removed but remove is disabled.', 0x8007_0643, 'would remove other packages'],
	])('%s', (errors, code, words) => {
		expect(aptProblem(errors)).toMatchObject({code, message: expect.stringContaining(words)});
	});

	it('gives its last words where they are not known', () => {
		expect(aptFailure('W: something\nE: Something else', 100)).toEqual({
			code: 0x8007_0643,
			message: 'apt-get ended with 100: E: Something else',
		});
		expect(aptFailure('', 100).message).toBe('apt-get ended with 100: it gave no reason');
	});
});
