import {describe, expect, it} from 'vitest';
import {asMediaSay} from '../../source/commands/unattended-media.ts';
import {openMedia} from '../../source/media/open-media.ts';
import type {UnlockedMedia} from '../../source/media/unlock-media.ts';
import {unlockMedia} from '../../source/media/unlock-media.ts';
import {success} from '../../source/sequence/result.ts';
import {Secret} from '../../source/sequence/secret.ts';
import type {KioskGuard} from '../../source/ui/kiosk/kiosk.ts';
import {prepareKiosk} from '../helpers/kiosk-console.ts';
import {type SampleMedium, writeSampleMedium} from '../helpers/sample-medium.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const unlocked = async (medium: SampleMedium): Promise<UnlockedMedia> => {
	const media = await openMedia(writeSampleMedium(temporaryFolder(), medium));
	const opened = media.ok ? await unlockMedia(media.value, undefined) : media;
	if (!opened.ok) {
		throw new Error('The sample medium is not as it should be.');
	}

	return opened.value;
};

const attended = () => prepareKiosk({isShown: false, options: {unattended: false}});

const bootstrap = (value: string) => ({
	'SMS/data/TsmBootstrap.ini': `[MediaInfo]\r\nMediaType=FullMedia\r\nPasswordRequired=false\r\nUnattended=${value}\r\n`,
});

describe('a medium that says whether somebody is there (media-and-boot.md §1.3, §4.4)', () => {
	it.each([
		['by the file of its start', {files: bootstrap('true')}],
		['by a variable of ours', {variables: [{name: 'BootseqUnattended', value: 'True'}]}],
	])('%s: nobody is asked from there on, and the run knows it over its restarts', async (_what, medium) => {
		const {prepared, kiosk} = attended();
		const result = await asMediaSay(prepared, await unlocked(medium), async own => {
			expect(own.options.unattended).toBe(true);
			expect(own.options.set).toContainEqual(['BootseqUnattended', 'true']);
			expect(await own.console.ask('sequence', {sequences: []})).toEqual({
				kind: 'unanswered',
				missing: 'sequence',
			});
			return success(0);
		});
		expect(result).toEqual({ok: true, value: 0});
		expect(kiosk.isShown()).toBe(true);
	});

	it('says nothing of that: whoever is there is asked', async () => {
		const {prepared, kiosk} = attended();
		await asMediaSay(prepared, await unlocked({files: bootstrap('false')}), async own => {
			expect(own).toBe(prepared);
			return success(0);
		});
		expect(kiosk.isShown()).toBe(false);
	});

	it('has a technician code that opens the screens before there is a run', async () => {
		const {prepared} = attended();
		let guard: KioskGuard | undefined;
		const kiosk = {
			...(prepared.console.kiosk ?? prepareKiosk().kiosk),
			guardBy(given: KioskGuard) {
				guard = given;
			},
		};
		const variables = [{name: 'BootseqTechnicianCode', value: '4711'}];
		const whole = {...prepared, console: {...prepared.console, kiosk}};
		await asMediaSay(whole, await unlocked({variables}), async () => success(0));
		expect(guard?.isSet()).toBe(true);
		expect(guard?.judge(new Secret('4711'))).toBeUndefined();
	});

	it('says what follows when nothing can be run', async () => {
		const {prepared, asked, done} = prepareKiosk();
		const variables = [
			{name: 'BootseqFailureEnd', value: 'shutdown'},
			{name: 'BootseqEndDelay', value: '3'},
		];
		const stopped = {exitCode: 2, message: 'A package is missing.', help: 'Make the media again.'};
		const result = await asMediaSay(prepared, await unlocked({variables}), async () => ({
			ok: false,
			error: stopped,
		}));
		expect(result).toEqual({ok: false, error: {...stopped, isShown: true}});
		expect(asked).toMatchObject([{name: 'finished', question: {afterwards: 'shutdown', seconds: 3}}]);
		expect(done).toEqual(['waits: shutdown', 'shut down']);
	});
});
