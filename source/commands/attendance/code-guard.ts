import {passwordDelay} from '../../media/password-delay.ts';
import type {CodeGuard} from '../../ui/code-guard.ts';

type Options = {
	/** The technician code as it is now; empty: there is none. */
	code(): string;
	/** A line for the log of the run. */
	log?(text: string): void;
	/** What the code opens, for the log. */
	readonly opens?: string;
};

/** Judges the technician codes that are typed: every wrong one makes the next wait longer, and is logged. */
export const createCodeGuard = ({code, log = () => {}, opens = 'the screens'}: Options): CodeGuard => {
	let wrong = 0;
	return {
		isSet: () => code() !== '',
		judge(typed) {
			if (code() !== '' && typed.reveal() === code()) {
				wrong = 0;
				log(`A technician opened ${opens}`);
				return undefined;
			}

			wrong++;
			log('A wrong technician code was entered');
			return passwordDelay(wrong);
		},
	};
};
