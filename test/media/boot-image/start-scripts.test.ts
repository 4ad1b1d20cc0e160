import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {firstInit} from '../../../source/media/boot-image/linux/first-init.ts';
import {startScripts} from '../../../source/media/boot-image/linux/start-scripts.ts';
import {programPath} from '../../helpers/installed-program.ts';

const scripts = Object.entries({...startScripts, 'first-init': firstInit}).flatMap(([name, text]) => {
	const shell = /^#!(\S+)/.exec(text)?.[1];
	return shell === undefined ? [] : [{name, text, shell}];
});

const missing = ['busybox', 'bash', 'dash'].filter(program => programPath(program) === undefined);

describe.skipIf(missing.length > 0)('what starts the boot image (needs busybox-static bash dash)', () => {
	it.each(scripts)('$name is a script that $shell of the boot image can read', ({text, shell}) => {
		const [program, ...args] = {
			'/bin/busybox': ['busybox', 'sh'],
			'/bin/bash': ['bash'],
			'/bin/sh': ['dash'],
		}[shell] ?? ['false'];
		const {status, stderr} = spawnSync(program ?? '', [...args, '-n'], {input: text, encoding: 'utf8'});
		expect({status, stderr}).toEqual({status: 0, stderr: ''});
	});

	it('has a file for every script that another one calls', () => {
		const called = scripts.flatMap(({text}) =>
			[...text.matchAll(/\/usr\/lib\/bootseq\/([a-z.-]+)/g)].map(([, name = '']) => name),
		);
		expect(Object.keys(startScripts)).toEqual(expect.arrayContaining([...new Set(called)]));
	});
});
