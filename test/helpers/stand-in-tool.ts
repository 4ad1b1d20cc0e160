import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {driveC} from './wine.ts';

const compiler = 'x86_64-w64-mingw32-gcc';
const source = path.join(import.meta.dirname, '../windows/stand-in/tool.c');

export const hasCompilerForWindows: boolean = spawnSync(compiler, ['--version']).status === 0;

/**
Puts a stand-in for a tool of Windows PE into System32 for this test: it does nothing but keep how it was called.

@param code What it ends with.
*/
export const standIn = (name: string, code: number): {calls(): readonly string[]} => {
	const file = driveC('windows', 'system32', name);
	const log = driveC('calls.log');
	const {status, stderr} = spawnSync(compiler, ['-O2', '-s', `-DCODE=${code}`, '-o', file, source], {
		encoding: 'utf8',
	});
	if (status !== 0) {
		throw new Error(stderr);
	}

	onTestFinished(() => {
		rmSync(file, {force: true});
		rmSync(log, {force: true});
	});
	return {
		calls: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
	};
};
