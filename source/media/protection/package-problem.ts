import {contentCodes} from '../../content/content-codes.ts';
import type {SourceProblem} from '../../content/content-source.ts';
import {alteredFile} from '../media-problem.ts';
import {mediaSourceProblem} from './known-manifest.ts';

/** A package that was signed has no folder on the medium. */
export const withoutFolder = (root: string, packageId: string): SourceProblem =>
	mediaSourceProblem(root, alteredFile(`SMS/PKG/${packageId}`, 'The folder is missing.'));

/** Nobody gave the password of the media. */
export const withoutKey = (folder: string): SourceProblem => ({
	code: contentCodes.accessDenied,
	message: `${folder} is encrypted, and only the password of the media opens it. Give the password, or let all content be fetched before the first step.`,
	passing: false,
});
