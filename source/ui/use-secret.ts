import {useState} from 'react';
import {Secret} from '../sequence/secret.ts';
import type {Reply} from './console.ts';
import {useView} from './surroundings.ts';
import {edit, editedText} from './text-editing.ts';
import {useKeys} from './use-keys.ts';

/** A question that is answered with a secret; until its deadline no answer is taken. */
type SecretQuestion = {
	readonly name: 'password' | 'technician-code' | 'kiosk-code';
	readonly deadline?: number;
	readonly reply: (reply: Reply<Secret>) => void;
	/** What going back does, where that is not to leave the question of the store. */
	readonly leave?: () => void;
};

/** Takes a secret from the keys: what was typed so far, and how many seconds the next try has to wait. */
export const useSecret = ({name, deadline = 0, reply, leave}: SecretQuestion) => {
	const {now} = useView();
	const [typed, setTyped] = useState(editedText(''));
	const [isShown, setShown] = useState(false);
	const [isEmpty, setEmpty] = useState(false);
	const wait = Math.max(0, Math.ceil((deadline - now) / 1000));
	useKeys(
		name,
		{
			accept() {
				if (typed.text === '') {
					setEmpty(true);
				} else if (wait <= 0) {
					reply({kind: 'answer', answer: new Secret(typed.text)});
				}
			},
			'show-typed': () => setShown(!isShown),
			...(leave === undefined ? {} : {back: leave}),
		},
		key => {
			setEmpty(false);
			setTyped(previous => edit(previous, key));
		},
	);
	return {typed, isShown, isEmpty, wait};
};
