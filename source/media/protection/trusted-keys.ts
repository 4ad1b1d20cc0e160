import {failure, type Result, success} from '../../sequence/result.ts';
import {fingerprintOf, readPublicKey} from './signature.ts';

/**
The fingerprints of the keys in a text: public keys as PEM, and fingerprints, one a line; `#` begins a remark. The error is a part of a
sentence. A text without a key is one too: it would trust everybody.
*/
export const parseTrustedKeys = (text: string): Result<readonly string[], string> => {
	const fingerprints: string[] = [];
	for (const [block] of text.matchAll(pemBlock)) {
		const key = readPublicKey(block);
		if (key === undefined) {
			return failure('it has a key that is no Ed25519 public key');
		}

		fingerprints.push(fingerprintOf(key));
	}

	for (const line of text.replaceAll(pemBlock, '').split(/\r\n|\r|\n/)) {
		const word = line.replace(/#.*$/, '').replaceAll(/[\s:]/g, '').toLowerCase();
		if (/^[\da-f]{64}$/.test(word)) {
			fingerprints.push(word);
		} else if (word !== '') {
			return failure(`"${line.trim().slice(0, shownLength)}" is neither a fingerprint nor a public key`);
		}
	}

	return fingerprints.length === 0 ? failure('it has no key') : success([...new Set(fingerprints)]);
};

const pemBlock = /-----BEGIN [^-]*-----[\s\S]*?-----END [^-]*-----/g;
const shownLength = 40;
