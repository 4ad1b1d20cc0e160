import {describe, expect, it, onTestFinished} from 'vitest';
import {mediaKeyboard} from '../../../source/commands/boot/media-keyboard.ts';
import {openMedia} from '../../../source/media/open-media.ts';
import {type SampleMedium, writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const keyboardOf = async (medium: SampleMedium) => {
	const folder = temporaryFolder();
	writeSampleMedium(folder, medium);
	const media = await openMedia(folder);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	onTestFinished(media.value.close);
	return mediaKeyboard(media.value);
};

const bootstrap = (lines: string) => ({
	'SMS/data/TsmBootstrap.ini': `[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=false\r\n${lines}`,
});

describe('what a medium says of the keyboard before its password', () => {
	it('stands in its clear text, also when it has a password', async () => {
		const files = bootstrap('[Bootseq]\r\nKeyboard=be\r\nLanguage=fr-BE\r\n');
		expect(await keyboardOf({password: 'synthetic', files})).toEqual({
			layout: 'be',
			locale: 'fr-BE',
			unattended: false,
		});
	});

	it('is nothing on media that say nothing', async () => {
		expect(await keyboardOf({password: 'synthetic'})).toEqual({unattended: false});
	});

	it('is in the variables of media without a password: ours, MDT’s, the language of a neutral boot image', async () => {
		const variables = [{name: 'SMSTSLanguageFolder', value: '1036'}];
		expect(await keyboardOf({variables})).toMatchObject({locale: '1036'});
		const ours = {name: 'BootseqKeyboardLayout', value: 'ch-fr'};
		const toolkit = {name: 'KeyboardLocalePE', value: '0407:00000407'};
		expect(await keyboardOf({variables: [toolkit]})).toMatchObject({layout: '0407:00000407'});
		expect(await keyboardOf({variables: [toolkit, ours]})).toMatchObject({layout: 'ch-fr'});
	});

	it('is not in the variables of media with a password', async () => {
		const variables = [{name: 'SMSTSLanguageFolder', value: '1036'}];
		expect(await keyboardOf({password: 'synthetic', variables})).toEqual({unattended: false});
	});

	it('is the language of its programs when they speak one alone (media-and-boot.md §1.2)', async () => {
		const one = {'SMS/bin/x64/0000040c/TSRES.DLL': 'x'};
		expect(await keyboardOf({password: 'synthetic', files: one})).toMatchObject({locale: '0000040c'});
		const two = {...one, 'SMS/bin/x64/00000409/TSRES.DLL': 'x'};
		expect(await keyboardOf({password: 'synthetic', files: two})).toEqual({unattended: false});
	});

	it('is that nobody is there, on unattended media', async () => {
		const files = {'SMS/data/TsmBootstrap.ini': '[MediaInfo]\r\nMediaType=FullMedia\r\nUnattended=true\r\n'};
		expect(await keyboardOf({files})).toEqual({unattended: true});
	});
});
