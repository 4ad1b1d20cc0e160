import process from 'node:process';
import {Secret} from '../sequence/secret.ts';
import {exitCodes} from './exit-codes.ts';
import {type MediaCommandOptions, runMediaInspect} from './media-inspect.ts';
import {runMediaVerify} from './media-verify.ts';

/** `bootseq media inspect <path>` and `bootseq media verify <path>`. */
export const mediaCommand = async (
	verb: string,
	[path, ...others]: readonly string[],
	options: Omit<MediaCommandOptions, 'password'>,
): Promise<number> => {
	const given = process.env['BOOTSEQ_MEDIA_PASSWORD'];
	const withPassword = {...options, ...(given === undefined ? {} : {password: new Secret(given)})};
	if (path !== undefined && others.length === 0) {
		if (verb === 'inspect') {
			return runMediaInspect(path, withPassword);
		}

		if (verb === 'verify') {
			return runMediaVerify(path, withPassword);
		}
	}

	options.writeError(
		'usage: bootseq media inspect <path> | bootseq media verify <path> | bootseq media create …',
	);
	return exitCodes.notUsable;
};
