import {mask} from '../secret.ts';
import type {Step} from '../sequence.ts';
import {withoutHiddenValue} from './blank-secrets.ts';

/** A step's command line as it may be shown: a value that is not to be displayed is masked. Rule: task-sequence-format.md §6.5. */
export const shownCommand = ({action}: Pick<Step, 'action'>): string => withoutHiddenValue(action, mask);
