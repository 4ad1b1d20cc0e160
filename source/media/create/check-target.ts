import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {findFolderBelow} from '../../content/find-folder.ts';
import {ifPresent} from '../../files/file-error.ts';
import type {CreationProblem} from './creation-problem.ts';

/** Why media may not become this folder: what is there already, unless it is media and they are to be replaced. */
export const checkTarget = async (
	target: string,
	{replace}: {readonly replace: boolean},
): Promise<CreationProblem | undefined> => {
	const taken = await takenBy(target);
	return taken === 'something-else' || (taken === 'media' && !replace)
		? {
				kind: 'not-usable',
				message: `${target} is there already${taken === 'media' ? '' : ', and holds no media'}.`,
				help: taken === 'media' ? 'Name another place, or give --replace.' : 'Name another place.',
			}
		: undefined;
};

/** What would be lost. An empty folder takes nothing away from anybody; what holds no media is never replaced. */
const takenBy = async (target: string): Promise<'nothing' | 'media' | 'something-else'> => {
	const facts = await ifPresent(stat(target));
	if (facts === undefined || (facts.isDirectory() && (await readdir(target)).length === 0)) {
		return 'nothing';
	}

	const places = [target, path.join(target, 'volume-1')];
	const media = await Promise.all(places.map(async place => findFolderBelow(place, ['SMS', 'data'])));
	return media.some(folder => folder !== undefined) ? 'media' : 'something-else';
};
