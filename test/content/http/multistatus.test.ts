import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseMultistatus} from '../../../source/content/http/multistatus.ts';

const iis = `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:">
<D:response><D:href>http://dp/SMS_DP_SMSPKG$/CON00010/</D:href><D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop><D:getcontentlength>0</D:getcontentlength><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>
<D:response><D:href>http://dp/SMS_DP_SMSPKG$/CON00010/setup.exe</D:href><D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop><D:getcontentlength>12</D:getcontentlength><D:resourcetype/></D:prop></D:propstat></D:response>
</D:multistatus>`;

describe('A WebDAV listing (RFC 4918 §13)', () => {
	it('says what is a folder and how large files are, whatever prefix its names have', () => {
		const resources = [
			{href: 'http://dp/SMS_DP_SMSPKG$/CON00010/', folder: true, size: 0},
			{href: 'http://dp/SMS_DP_SMSPKG$/CON00010/setup.exe', folder: false, size: 12},
		];
		expect(parseMultistatus(iis)).toEqual({ok: true, value: resources});
		expect(parseMultistatus(iis.replaceAll('D:', 'lp1:'))).toEqual({
			ok: true,
			value: resources,
		});
	});

	it('does not take a property that a file does not have', () => {
		const text =
			'<multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getcontentlength>5</getcontentlength></prop><status>HTTP/1.1 404 Not Found</status></propstat></response></multistatus>';
		expect(parseMultistatus(text)).toEqual({ok: true, value: [{href: '/a', folder: false}]});
	});

	it('that is a page of something else is refused', () => {
		expect(parseMultistatus('<html><body>Welcome</body></html>')).toEqual({
			ok: false,
			error: 'its root is html, not multistatus',
		});
	});

	it('may be any text at all', () => {
		fc.assert(
			fc.property(fc.string(), text => {
				expect(parseMultistatus(text).ok).toBe(false);
			}),
		);
	});
});
