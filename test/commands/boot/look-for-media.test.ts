import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {lookForMedia} from '../../../source/commands/boot/look-for-media.ts';
import {prepareKiosk} from '../../helpers/kiosk-console.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** A drive whose medium is there when it is looked at for the second time. */
const slowDrive = () => {
	const root = temporaryFolder();
	let looks = 0;
	return {
		looks: () => looks,
		drives: {
			async list() {
				looks++;
				if (looks === 2) {
					await mkdir(path.join(root, 'SMS', 'data'), {recursive: true});
					await writeFile(
						path.join(root, 'SMS', 'data', 'TsmBootstrap.ini'),
						'[MediaInfo]\r\nMediaType=FullMedia\r\n',
					);
				}

				return [{path: root, kind: 'removable', label: 'STICK', free: 0}] as const;
			},
		},
	};
};

const lookAt = async (
	{drives}: ReturnType<typeof slowDrive>,
	{
		phase = 'WinPE',
		unattended = true,
		timeout,
	}: {phase?: 'WinPE' | 'FullOS'; unattended?: boolean; timeout?: string},
) => {
	const set: [string, string][] = timeout === undefined ? [] : [['BootseqMediaTimeout', timeout]];
	const {prepared, done} = prepareKiosk({options: {unattended, set}});
	const found = await lookForMedia({...prepared, machine: {...prepared.machine, phase, drives}});
	return {found, done};
};

describe('looking for media where nobody is there to put one in', () => {
	it('goes on for a minute in the boot environment, and says so', async () => {
		const {found, done} = await lookAt(slowDrive(), {});
		expect(found).toMatchObject([{label: 'STICK'}]);
		expect(done).toEqual(['waits: media {"seconds":60}']);
	});

	it('goes on for as long as it is told to, anywhere', async () => {
		const {found, done} = await lookAt(slowDrive(), {phase: 'FullOS', timeout: '5'});
		expect(found).toHaveLength(1);
		expect(done).toEqual(['waits: media {"seconds":5}']);
	});

	it.each([
		['with a person, who is told at once', {unattended: false}],
		['in an installed system', {phase: 'FullOS'}],
		['when it is told not to', {timeout: '0'}],
	] as const)('is done once %s', async (_what, circumstances) => {
		const drive = slowDrive();
		const {found, done} = await lookAt(drive, circumstances);
		expect(found).toEqual([]);
		expect(drive.looks()).toBe(1);
		expect(done).toEqual(['waits: media']);
	});

	it('ends when its time is over', async () => {
		const {prepared} = prepareKiosk({options: {set: [['BootseqMediaTimeout', '1']]}});
		const nothing = {list: async () => []};
		expect(await lookForMedia({...prepared, machine: {...prepared.machine, drives: nothing}})).toEqual([]);
	});
});
