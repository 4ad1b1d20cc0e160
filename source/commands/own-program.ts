import path from 'node:path';
import process from 'node:process';
import {isSea} from 'node:sea';
import type {ProgramStart} from '../run/command-shim.ts';

/** How this program is started once more: Node with the script that it runs, or, made into a single executable, that alone. */
export const ownProgram = (): ProgramStart =>
	isSea() ? {node: process.execPath} : {node: process.execPath, script: path.resolve(process.argv[1] ?? '')};
