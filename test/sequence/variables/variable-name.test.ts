import {describe, expect, it} from 'vitest';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import {checkVariable, isSecretName} from '../../../source/sequence/variables/variable-name.ts';

const refusal = (name: string, value = 'x') => {
	const checked = checkVariable(name, value);
	return checked.ok ? 'allowed' : checked.error.reason;
};

describe('Names that a step may set (§6.3)', () => {
	it('are letters, digits, "_" and "-", a letter first; outer spaces are ignored', () => {
		expect(checkVariable('  OSD-Computer_Name2 ', 'x')).toEqual({ok: true, value: 'OSD-Computer_Name2'});
	});

	it.each(['', '   ', '9lives', '-x', 'two words', 'a.b', 'a=b', 'a%b', 'a\nb'])('refuse "%s"', name => {
		expect(refusal(name)).toBe('bad-name');
	});

	it('refuse names that begin with "_": they are read-only', () => {
		expect(refusal(' _SMSTSMachineName')).toBe('read-only');
	});

	it('end at 256 characters', () => {
		expect(refusal('n'.repeat(256))).toBe('allowed');
		expect(refusal('n'.repeat(257))).toBe('name-too-long');
	});

	it('take values up to 4,000 characters, and the empty one', () => {
		expect(refusal('Name', 'v'.repeat(4000))).toBe('allowed');
		expect(refusal('Name', 'v'.repeat(4001))).toBe('value-too-long');
		expect(refusal('Name', '')).toBe('allowed');
	});

	it('fit into 32 MB together', () => {
		const environment = createEnvironment();
		const value = 'v'.repeat(4000);
		let count = 0;
		for (; checkVariable(`Name${count}`, value, environment).ok; count++) {
			environment.set(`Name${count}`, value);
		}

		const refused = checkVariable(`Name${count}`, value, environment);
		expect(refused.ok ? '' : refused.error.reason).toBe('environment-full');
		expect(environment.size()).toBeLessThanOrEqual(32 * 1024 * 1024);
		expect(checkVariable('name0', value, environment).ok).toBe(true);
		expect(checkVariable('Another', '', environment).ok).toBe(true);
	});
});

describe('Names whose value is always a secret (§6.5, §9.2)', () => {
	it.each([
		'OSDLocalAdminPassword',
		'osdjoinpassword',
		'SMSTSRunPowerShellUserPassword',
		'SMSConnectNetworkFolderPassword',
		'OSDBitLockerPIN',
		'_SMSTSReserved1-000',
		'_SMSTSAuthenticator',
		'_SMSTSTaskSequence',
		'_SMSTSMediaPFX',
		'_SMSTSPolicyABC',
		'_TSSub-ABC00012',
	])('%s', name => {
		expect(isSecretName(name)).toBe(true);
	});

	it.each([
		'OSDBitLockerCreateRecoveryPassword',
		'OSDRandomAdminPassword',
		'BDERecoveryPassword',
		'_SMSTSMachineName',
		'_SMSTSHTTPPort',
		'PasswordPolicy',
	])('but not %s', name => {
		expect(isSecretName(name)).toBe(false);
	});
});
