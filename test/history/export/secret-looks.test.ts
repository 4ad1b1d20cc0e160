import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isSecretLooking, maskSecretLooks} from '../../../source/history/export/secret-looks.ts';

const secret = 'canary-Zx81-Qw9';

describe('what looks like a secret in a text that leaves the machine', () => {
	it.each([
		['a password of a command line', `net use \\\\srv\\share /user:admin password=${secret}`],
		['an option', `setup.exe --client-secret ${secret} /quiet`],
		['an option with quotes', `setup.exe /AdminPassword "${secret} with spaces"`],
		['JSON', `{"access_token": "${secret}", "n": 1}`],
		['an address with a password', `GET https://svc:${secret}@deploy.example/pkg`],
		['a signed address', `https://blob.example/c/x.wim?sv=2024&sig=${secret}&se=2027`],
		['a header', `Authorization: Basic ${secret}`],
		['a bearer token', `curl -H 'X: Bearer ${secret}abc'`],
		['a cookie', `Set-Cookie: session=${secret}; Path=/`],
		['a variable of the document', `<variable name="OSDJoinPassword" property="X">${secret}</variable>`],
		['a web token', `got eyJhbGciOi.eyJzdWIi${secret}.c2lnbmF0dXJl`],
		['a private key', `-----BEGIN RSA PRIVATE KEY-----\r\n${secret}\r\n-----END RSA PRIVATE KEY-----`],
	])('is masked: %s', (_name, text) => {
		const masked = maskSecretLooks(text);
		expect(masked).not.toContain(secret);
		expect(masked).toContain('********');
	});

	it.each([
		'Successfully completed the action (Set password policy) with the exit win32 code 0',
		'Start executing an instruction. Instruction name: Copy drivers. Instruction pointer: 12',
		'<step type="SMS_TaskSequence_RunCommandLineAction" name="Token ring" />',
		'http://deploy.example/packages/CON00010/setup.exe',
	])('leaves other lines as they are: %s', text => {
		expect(maskSecretLooks(text)).toBe(text);
	});

	it('is masked whatever stands on the lines around it', () => {
		const form = fc.constantFrom(
			`password=${secret}`,
			`"token": "${secret}"`,
			`Authorization: Negotiate ${secret}`,
			`https://u:${secret}@host/`,
			`/x?sig=${secret}`,
			`tool --api-key ${secret}`,
		);
		const piece = fc.oneof(
			fc.string(),
			fc.constantFrom(
				'password=',
				'"secret":"',
				'"',
				"'",
				'<a name="',
				'>',
				'-----BEGIN PRIVATE KEY-----',
				'\n',
			),
		);
		const around = fc.array(piece, {maxLength: 8}).map(pieces => pieces.join(''));
		fc.assert(
			fc.property(around, form, around, (before, text, after) => {
				expect(maskSecretLooks(`${before}\n${text}\n${after}`)).not.toContain(secret);
			}),
			{numRuns: 500},
		);
	});

	it('does not hold up an export: 5 MB of a hostile log in a few seconds', () => {
		const text = '-----BEGIN PRIVATE KEY-----<a "password token= https://'.repeat(20_000);
		expect(maskSecretLooks(text).length).toBeGreaterThan(0);
	}, 30_000);

	it('is known by the name of a variable', () => {
		for (const name of ['OSDJoinPassword', 'ApiKey', 'sas_token', 'ClientSecret', 'NetworkCredentials']) {
			expect(isSecretLooking(name), name).toBe(true);
		}

		for (const name of ['Site', 'OSDComputerName', '_SMSTSLogPath', 'Keyboard', 'Passed']) {
			expect(isSecretLooking(name), name).toBe(false);
		}
	});
});
