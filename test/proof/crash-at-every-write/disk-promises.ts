/** The same for `node:fs/promises`. */
import {mkdirSync, rmSync, writeFileSync} from './disk-functions.ts';

export const mkdir = async (...parameters: Parameters<typeof mkdirSync>) => mkdirSync(...parameters);
export const rm = async (...parameters: Parameters<typeof rmSync>) => rmSync(...parameters);
export const writeFile = async (...parameters: Parameters<typeof writeFileSync>) =>
	writeFileSync(...parameters);
