import {describe, expect, it, onTestFinished} from 'vitest';
import {startStandInServer} from '../../helpers/stand-in-server.ts';
import {webClient} from '../../helpers/web-client.ts';

/** A server (stand-in) that answers every PROPFIND with this. */
const listing = async (...responses: readonly string[]) => {
	const server = await startStandInServer((_request, response) =>
		response.writeHead(207).end(`<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`),
	);
	onTestFinished(async () => server.stop());
	return webClient().list(`${server.url}/CON00010`);
};

const file = (href: string, size = '<getcontentlength>1</getcontentlength>'): string =>
	`<response><href>${href}</href><propstat><prop><resourcetype/>${size}</prop><status>HTTP/1.1 200 OK</status></propstat></response>`;

const folder = (href: string): string =>
	`<response><href>${href}</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response>`;

describe('A listing that a server gives (stand-in)', () => {
	it('with full addresses counts like one with paths', async () => {
		expect(await listing(folder('/CON00010/'), file('/CON00010/a%20b.txt'))).toEqual({
			ok: true,
			value: [{path: 'a b.txt', size: 1}],
		});
	});

	it.each([
		['another package', '/CON00011/setup.exe'],
		['the folder above', '/CON00010/../setup.exe'],
		['the folder above, encoded', '/CON00010/%2e%2e/setup.exe'],
		['a name with a slash in it', '/CON00010/..%2f..%2fsetup.exe'],
		['another server', 'http://other.example/CON00010/setup.exe'],
		['a name that is not encoded rightly', '/CON00010/100%.txt'],
	])('that names %s is refused', async (_, href) => {
		expect(await listing(folder('/CON00010/'), file(href))).toMatchObject({
			ok: false,
			error: {kind: 'answer-not-usable', message: expect.stringContaining('not below it')},
		});
	});

	it('that does not say how large a file is is refused', async () => {
		expect(await listing(file('/CON00010/setup.exe', ''))).toMatchObject({
			ok: false,
			error: {kind: 'answer-not-usable', message: expect.stringContaining('how large setup.exe is')},
		});
	});

	it('that goes round in a circle comes to an end', async () => {
		expect(await listing(folder('/CON00010/'), folder('/CON00010/again/'))).toEqual({ok: true, value: []});
	});

	it('is missing where a server knows no WebDAV, and the message says what helps', async () => {
		const server = await startStandInServer((_request, response) => response.writeHead(405).end());
		onTestFinished(async () => server.stop());
		expect(await webClient().list(server.url)).toMatchObject({
			error: {code: 0x8019_0195, message: expect.stringContaining('manifest')},
		});
	});
});
