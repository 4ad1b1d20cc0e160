import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {loaderSettings} from '../../../source/media/boot-image/linux/grub.ts';
import {programPath} from '../../helpers/installed-program.ts';

const checker = programPath('grub-script-check');

it.skipIf(checker === undefined)('gives GRUB settings that it can read (needs grub-common)', () => {
	const {status, stderr} = spawnSync(checker ?? '', {input: loaderSettings, encoding: 'utf8'});
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
});
