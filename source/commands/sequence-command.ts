import {knownStepTypes} from '../steps/known-step-types.ts';
import {exitCodes} from './exit-codes.ts';
import {runSequenceCheck} from './sequence-check.ts';
import {runSequenceShow} from './sequence-show.ts';

type Options = {
	readonly json: boolean;
	readonly sequence?: string;
	readonly write: (line: string) => void;
	readonly writeError: (line: string) => void;
};

/** `bootseq sequence check <file>…` and `bootseq sequence show <file>`. */
export const sequenceCommand = async (
	verb: string,
	files: readonly string[],
	options: Options,
): Promise<number> => {
	const [file, ...others] = files;
	if (verb === 'check' && file !== undefined) {
		return runSequenceCheck(files, {...options, knownStepTypes});
	}

	if (verb === 'show' && file !== undefined && others.length === 0) {
		return runSequenceShow(file, {...options, knownStepTypes});
	}

	options.writeError('usage: bootseq sequence check <file>… | bootseq sequence show <file>');
	return exitCodes.notUsable;
};
