import {afterAll, beforeAll, describe, expect, it, onTestFinished, vi} from 'vitest';
import {type Authority, createAuthority, type ServerCertificate} from '../../helpers/certificates.ts';
import {isInstalled} from '../../helpers/server-process.ts';
import {startStandInServer} from '../../helpers/stand-in-server.ts';
import {webClient} from '../../helpers/web-client.ts';

const hasOpenssl = isInstalled('openssl');

describe.skipIf(!hasOpenssl)(`A secure server${hasOpenssl ? '' : ' (needs openssl)'}`, () => {
	let authority: Authority;
	let other: Authority;

	beforeAll(() => {
		authority = createAuthority();
		other = createAuthority();
	});
	afterAll(() => {
		authority.remove();
		other.remove();
	});

	const ask = async (certificate: ServerCertificate, pinned?: Authority) => {
		const server = await startStandInServer((_request, response) => response.end('welcome'), certificate);
		onTestFinished(async () => server.stop());
		const client = webClient(pinned === undefined ? {} : {certificateAuthorities: [pinned.certificate]});
		return {result: await client.readText(server.url, {limit: 100}), server};
	};

	it('with a certificate of the authority that the media pins is accepted', async () => {
		const {result} = await ask(authority.issue('IP:127.0.0.1'), authority);
		expect(result).toEqual({ok: true, value: 'welcome'});
	});

	it('with a certificate for another name is never accepted', async () => {
		const {result, server} = await ask(authority.issue('DNS:other.example'), authority);
		expect(result).toMatchObject({
			ok: false,
			error: {
				kind: 'certificate-name',
				code: 0x8007_2f06,
				passing: false,
				message: expect.stringContaining('another name'),
			},
		});
		expect(server.requests).toEqual([]);
	});

	it('with a certificate that has expired is never accepted, and the clock is mentioned', async () => {
		const {result, server} = await ask(authority.issue('IP:127.0.0.1', 'expired'), authority);
		expect(result).toMatchObject({
			ok: false,
			error: {
				kind: 'certificate-date',
				code: 0x8007_2f05,
				passing: false,
				message: expect.stringContaining('clock'),
			},
		});
		expect(server.requests).toEqual([]);
	});

	it('with a certificate of another authority than the pinned one is never accepted', async () => {
		const {result, server} = await ask(authority.issue('IP:127.0.0.1'), other);
		expect(result).toMatchObject({error: {kind: 'certificate-authority', code: 0x8007_2f0d, passing: false}});
		expect(server.requests).toEqual([]);
	});

	it('with a certificate of an authority that this machine does not know is never accepted', async () => {
		const {result} = await ask(authority.issue('IP:127.0.0.1'));
		expect(result).toMatchObject({error: {kind: 'certificate-authority', code: 0x8007_2f0d, passing: false}});
	});

	it('is verified even when the environment tells Node not to', async () => {
		vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
		onTestFinished(() => {
			vi.unstubAllEnvs();
		});
		const {result} = await ask(authority.issue('IP:127.0.0.1'));
		expect(result).toMatchObject({error: {kind: 'certificate-authority'}});
	});

	it('that speaks no TLS at all is named', async () => {
		const server = await startStandInServer((_request, response) => response.end('welcome'));
		onTestFinished(async () => server.stop());
		const result = await webClient().readText(server.url.replace('http:', 'https:'), {limit: 100});
		expect(result).toMatchObject({ok: false, error: {kind: 'tls', code: 0x8007_2f8f, passing: false}});
	});
});
