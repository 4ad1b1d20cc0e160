import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {readSettings, saveSettings, settingsFile} from '../../source/commands/settings.ts';
import {defaultSettings} from '../../source/ui/settings.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

describe('the settings', () => {
	it('are the defaults where nothing was saved, and reading makes no file', async () => {
		const folder = path.join(temporaryFolder(), '_SMSTaskSequence');
		expect(await readSettings(folder)).toEqual({settings: defaultSettings});
		expect(existsSync(folder)).toBe(false);
	});

	it('are kept for the next start, one change beside the other', async () => {
		const folder = path.join(temporaryFolder(), '_SMSTaskSequence');
		expect(await saveSettings(folder, {language: 'fr'})).toMatchObject({ok: true});
		expect(await saveSettings(folder, {colour: 'monochrome'})).toMatchObject({ok: true});
		expect(await readSettings(folder)).toEqual({
			settings: {...defaultSettings, language: 'fr', colour: 'monochrome'},
		});
	});

	it.each([
		['torn', '{"language": "fr'],
		['with a value of another kind', '{"language": 3}'],
		['with a value that does not exist', '{"language": "xx"}'],
	])('begin anew when the file is %s, and say so once', async (_, text) => {
		const folder = temporaryFolder();
		writeFileSync(settingsFile(folder), text);
		const first = await readSettings(folder);
		expect(first.settings).toEqual(defaultSettings);
		expect(first.damage?.file).toBe(settingsFile(folder));
		expect(first.damage?.reason).not.toBe('');
		expect(await readSettings(folder)).toEqual({settings: defaultSettings});
	});

	it('keep what a newer version has put beside them', async () => {
		const folder = temporaryFolder();
		writeFileSync(settingsFile(folder), '{"language": "nl", "later": 1}');
		await saveSettings(folder, {glyphs: 'ascii'});
		expect(JSON.parse(readFileSync(settingsFile(folder), 'utf8'))).toMatchObject({
			language: 'nl',
			glyphs: 'ascii',
			later: 1,
		});
	});

	it('say why they cannot be kept', async () => {
		const file = path.join(temporaryFolder(), 'a-file');
		writeFileSync(file, '');
		const saved = await saveSettings(path.join(file, '_SMSTaskSequence'), {language: 'nl'});
		expect(saved).toMatchObject({ok: false, error: expect.stringMatching(/ENOTDIR/)});
	});

	it.skipIf(process.getuid?.() === 0)('can be read from a folder that cannot be written', async () => {
		const folder = temporaryFolder();
		await saveSettings(folder, {language: 'nl'});
		chmodSync(folder, 0o500);
		expect((await readSettings(folder)).settings.language).toBe('nl');
		expect(await saveSettings(folder, {language: 'fr'})).toMatchObject({ok: false});
		chmodSync(folder, 0o700);
	});
});
