import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {firstInit} from '../../../source/media/boot-image/linux/first-init.ts';
import {startScripts} from '../../../source/media/boot-image/linux/start-scripts.ts';
import {programPath} from '../../helpers/installed-program.ts';

const scripts = Object.entries({...startScripts, 'first-init': firstInit}).filter(([, text]) =>
	text.startsWith('#!'),
);

describe.skipIf(programPath('busybox') === undefined)(
	'what starts the boot image (needs busybox-static)',
	() => {
		it.each(scripts)('%s is a script that the shell of the boot image can read', (_, text) => {
			const {status, stderr} = spawnSync('busybox', ['sh', '-n'], {input: text, encoding: 'utf8'});
			expect({status, stderr}).toEqual({status: 0, stderr: ''});
		});
	},
);
