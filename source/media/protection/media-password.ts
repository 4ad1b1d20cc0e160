import {failure, type Result, success} from '../../sequence/result.ts';
import {Secret} from '../../sequence/secret.ts';

/** Characters as a person counts them. */
const longestPassword = 500;

/**
One spelling for passwords that look alike, so that one typed on another keyboard or system opens the medium: other spaces become the
space, and composed and decomposed characters the same. Case and width count. Rule: RFC 8265 §4.2.2, the mappings; nothing is forbidden.
*/
export const normalizePassword = (password: Secret): Secret =>
	new Secret(
		password
			.reveal()
			.replaceAll(/\p{Zs}/gu, ' ')
			.normalize('NFC'),
	);

/** Whether a password can be given to a medium, normalised. The error is a sentence. */
export const checkNewPassword = (password: Secret): Result<Secret, string> => {
	const normal = normalizePassword(password);
	const text = normal.reveal();
	if (text === '') {
		return failure('The password is empty.');
	}

	if (!text.isWellFormed() || /\p{Cc}/u.test(text)) {
		return failure('The password has a character that cannot be typed.');
	}

	const length = [...new Intl.Segmenter().segment(text)].length;
	return length > longestPassword
		? failure(`The password has ${length} characters; it may have ${longestPassword}.`)
		: success(normal);
};
