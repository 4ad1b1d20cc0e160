import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {createMediaSource} from '../../source/media/media-source.ts';
import {textReaderOn} from '../../source/media/read-text-on.ts';
import {webWithPackage} from '../helpers/fake-packages.ts';
import {createFakeWeb} from '../helpers/fake-web-client.ts';
import {filesBelow} from '../helpers/files-below.ts';
import {isoImage} from '../helpers/iso-image.ts';
import {openedContent} from '../helpers/opened-content.ts';
import {writeProtectedMedium} from '../helpers/protected-medium.ts';
import {sampleMediumFiles} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

const imageOf = (files: ReadonlyMap<string, Uint8Array>): string => {
	const image = path.join(temporaryFolder(), 'media.iso');
	writeFileSync(image, isoImage(files));
	return image;
};

const image = (): string => imageOf(sampleMediumFiles({files: {'SMS/PKG/CON00020/ca.pem': `${pem}\n`}}));

describe('the certificates that media pin', () => {
	it('are found inside an image', async () => {
		const media = image();
		const web = webWithPackage('http://content.example/pkgs', 'CON00077', {'a.txt': 'a'});
		const {content} = openedContent({
			web,
			media,
			mediaPackages: createMediaSource(media),
			readText: textReaderOn(media),
			variables: {
				BootseqContentSources: 'http://content.example/pkgs',
				BootseqContentCertificates: String.raw`sms\pkg\CON00020\ca.pem`,
			},
		});
		expect(await content.folder('CON00077')).toMatchObject({ok: true});
		expect(web.settings[0]?.certificateAuthorities).toEqual([pem]);
	});

	it('are missed by name when the image does not have them', async () => {
		const media = image();
		const {content} = openedContent({
			web: createFakeWeb(),
			media,
			readText: textReaderOn(media),
			variables: {
				BootseqContentSources: 'http://content.example/pkgs',
				BootseqContentCertificates: 'ca.pem',
			},
		});
		expect(await content.folder('CON00077')).toMatchObject({
			ok: false,
			error: {
				message: expect.stringContaining(
					`${path.join(media, 'ca.pem')} (BootseqContentCertificates) is not there`,
				),
			},
		});
	});

	it('are not read from a signed image in which they were changed', async () => {
		const folder = temporaryFolder();
		await writeProtectedMedium(folder, {files: {'SMS/PKG/CON00020/ca.pem': `${pem}\n`}});
		const media = imageOf(filesBelow(folder));
		const file = path.join(media, 'SMS/PKG/CON00020/ca.pem');
		expect(await textReaderOn(media)(file)).toBe(`${pem}\n`);
		writeFileSync(media, readFileSync(media, 'latin1').replace('MIIB', 'MIIC'), 'latin1');
		await expect(textReaderOn(media)(file)).rejects.toThrow('It was changed');
	});

	it('are read where they lie on a drive, and elsewhere on this machine', async () => {
		const folder = temporaryFolder();
		mkdirSync(path.join(folder, 'certs'));
		const file = path.join(folder, 'certs/ca.pem');
		writeFileSync(file, pem);
		expect(await textReaderOn(folder)(file)).toBe(pem);
		expect(await textReaderOn(image())(file)).toBe(pem);
		expect(await textReaderOn(undefined)(file)).toBe(pem);
	});
});
