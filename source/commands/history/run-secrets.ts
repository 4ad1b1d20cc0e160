import type {MaskText} from '../../history/export/exported-event.ts';
import {isSecretLooking, maskSecretLooks} from '../../history/export/secret-looks.ts';
import {spellingsOf} from '../../history/export/spellings.ts';
import {createRedactor} from '../../log/redact.ts';
import {runFolder} from '../../run/run-folder.ts';
import {openSeal, withoutKey} from '../../run/seal.ts';
import {Secret} from '../../sequence/secret.ts';
import {eventsOf} from '../past-runs.ts';

/**
What takes the secrets of a run out of texts that leave the machine: all values that secret variables ever had, while the key of the
run is there, in every usual spelling; those of variables whose names promise a secret; and whatever looks like a password or a token.
*/
export const secretsOfRun = (stateFolder: string, run: string): MaskText => {
	const seal = openSeal(runFolder(stateFolder, run).key);
	const secrets = new Set<string>();
	// A damaged journal gives the secrets before its damage; the rest of it is not exported either.
	eventsOf(stateFolder, seal.ok ? seal.value : withoutKey)(run, event => {
		if (event.type !== 'variable-set' || event.value === null) {
			return;
		}

		if (event.value instanceof Secret) {
			secrets.add(event.value.reveal());
		} else if (isSecretLooking(event.name)) {
			secrets.add(event.value);
		}
	});
	const redact = createRedactor([...secrets].flatMap(spellingsOf));
	return text => maskSecretLooks(redact(text));
};
