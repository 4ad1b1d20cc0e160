import {describe, expect, it} from 'vitest';
import type {Drive} from '../../source/machine/machine.ts';
import {defaultStateFolder} from '../../source/run/state-folder.ts';

const drive = (path: string, kind: Drive['kind'], free: number): Drive => ({path, kind, free, label: ''});
const facts = {platform: 'windows', phase: 'FullOS', environment: {}, root: false, drives: []} as const;

describe('where runs are kept when nobody says', () => {
	it('is the system drive in Windows', () => {
		expect(defaultStateFolder({...facts, environment: {SystemDrive: 'D:'}})).toBe(
			String.raw`D:\_SMSTaskSequence`,
		);
	});

	it('is the fixed drive with the most free space in Windows PE', () => {
		const drives = [
			drive('X:', 'fixed', 900),
			drive('C:', 'fixed', 5),
			drive('D:\\', 'fixed', 50),
			drive('E:', 'removable', 99),
		];
		expect(defaultStateFolder({...facts, phase: 'WinPE', drives})).toBe(String.raw`D:\_SMSTaskSequence`);
	});

	it('is the memory drive in Windows PE while there is no other', () => {
		expect(defaultStateFolder({...facts, phase: 'WinPE'})).toBe(String.raw`X:\_SMSTaskSequence`);
	});

	it('is /var/lib on Linux for root, and the state folder of anybody else', () => {
		const linux = {...facts, platform: 'linux'} as const;
		expect(defaultStateFolder({...linux, root: true})).toBe('/var/lib/bootseq/_SMSTaskSequence');
		expect(defaultStateFolder({...linux, environment: {HOME: '/home/ann'}})).toBe(
			'/home/ann/.local/state/bootseq/_SMSTaskSequence',
		);
		expect(defaultStateFolder({...linux, environment: {HOME: '/home/ann', XDG_STATE_HOME: '/state'}})).toBe(
			'/state/bootseq/_SMSTaskSequence',
		);
	});
});
