const codes =
	/\b0x[\da-f]{8}\b|\b[89c][\da-f]{7}\b|(?<=\b(?:code|returned|error|result|HRESULT)\s*[:=(]?\s*)-?\d{1,10}\b/gi;

/** The exit codes and HRESULTs that a text names, as unsigned numbers, each once: `0x80070002`, `HRESULT=80004005`, `exit code 1603`. */
export const codesIn = (text: string): readonly number[] => {
	const found = [...text.matchAll(codes)].map(([code]) =>
		/^-?\d{1,10}$/.test(code) && !/^8\d{7}$/.test(code) ? Number(code) : Number.parseInt(code, 16),
	);
	return [...new Set(found.map(code => code >>> 0))].filter(code => code !== 0);
};
