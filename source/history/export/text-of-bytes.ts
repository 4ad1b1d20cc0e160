/**
A file as text, for masking: UTF-8, UTF-16 with a byte order mark, else Windows' Western code page. Undefined: it is no text, and what
is in it cannot be looked through.
*/
export const textOfBytes = (bytes: Uint8Array): string | undefined => {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return new TextDecoder('utf-16le').decode(bytes);
	}

	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return new TextDecoder('utf-16be').decode(bytes);
	}

	if (bytes.includes(0)) {
		return undefined;
	}

	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		// Not UTF-8: every byte is a character of the code page.
		return new TextDecoder('windows-1252').decode(bytes);
	}
};
