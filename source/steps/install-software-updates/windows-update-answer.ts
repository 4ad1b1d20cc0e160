/** A line of the script's answer. */
export type AnswerLine = Readonly<Record<string, unknown>>;

/** The JSON objects among the lines; what a profile or a policy writes beside them is passed over. */
export const parseAnswer = (text: string): readonly AnswerLine[] =>
	text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.filter(line => line.trimStart().startsWith('{'))
		.flatMap(line => {
			try {
				const value: unknown = JSON.parse(line);
				return typeof value === 'object' && value !== null ? [Object.fromEntries(Object.entries(value))] : [];
			} catch {
				// Cut off where the machine went down.
				return [];
			}
		});

/** An HRESULT that the script writes as `0x8024402C`; 0 where there is none. */
export const codeOf = (line: AnswerLine): number =>
	typeof line['code'] === 'string' ? Number.parseInt(line['code'], 16) >>> 0 : 0;

export const textOf = (line: AnswerLine, name: string): string => {
	const value = line[name];
	return typeof value === 'string' ? value : '';
};

/** One KB number or several; PowerShell 5.1 writes a list of one as its element in places. */
export const articlesOf = (line: AnswerLine): readonly string[] => {
	const value = line['kb'];
	return Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : [];
};
