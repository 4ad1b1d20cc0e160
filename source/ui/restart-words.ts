import type {Messages} from '../text/messages.ts';
import type {Questions} from './console.ts';

type Restart = Questions['restart']['question'];

/** What happens at a restart, and where the run goes on. */
export const restartWords = (
	words: Messages['restart'],
	mode: Restart['mode'],
	target: Restart['target'],
): string => (mode === 'machine' ? words.comesBack[target] : words.instead[mode]);
