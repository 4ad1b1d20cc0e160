import {revealed} from '../../sequence/secret.ts';
import type {CreateField} from '../../text/messages/create.ts';
import type {CreateValues} from '../../ui/console.ts';

/**
One truth of the two fields that say how large a volume is: a size that was typed is the one, unless it was there before and a listed one
was chosen since.
*/
export const settleSplit = (before: CreateValues, after: CreateValues): CreateValues => {
	const size = textOf(after, 'splitSize');
	const chosen = textOf(after, 'split');
	if (size === '' || chosen === 'other') {
		return after;
	}

	const isChosenSince = size === textOf(before, 'splitSize') && chosen !== textOf(before, 'split');
	return isChosenSince ? new Map(after).set('splitSize', '') : new Map(after).set('split', 'other');
};

const textOf = (values: CreateValues, name: CreateField): string => revealed(values.get(name) ?? '').trim();
