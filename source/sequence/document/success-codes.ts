/** Run Command Line, Run PowerShell Script, and MDT steps without a type: 3010 asks for a restart. Rule: §6.6. */
const withRestart: readonly number[] = [0, 3010];
const zeroOnly: readonly number[] = [0];

const typesWithRestart: ReadonlySet<string> = new Set([
	'sms_tasksequence_runcommandlineaction',
	'sms_tasksequence_runpowershellscriptaction',
]);

/** The codes that count as success where a step names none. Rule: task-sequence-format.md §6.6. */
export const defaultSuccessCodes = (stepType: string | undefined): readonly number[] =>
	stepType === undefined || typesWithRestart.has(stepType.toLowerCase()) ? withRestart : zeroOnly;

/** Lists seen so far: documents repeat two or three of them thousands of times. */
const parsedLists = new Map<string, SuccessCodeList>();

export type SuccessCodeList = {readonly codes: readonly number[]; readonly refused: readonly string[]};

/**
A `successCodeList`: decimal or hexadecimal numbers between spaces (commas and semicolons are accepted), negative ones too.

@returns The codes as unsigned 32-bit numbers, and the words that are no exit code.
*/
export const parseSuccessCodes = (text: string): SuccessCodeList => {
	const known = parsedLists.get(text);
	if (known !== undefined) {
		return known;
	}

	const codes = new Set<number>();
	const refused: string[] = [];
	for (const word of text.split(/[\s,;]+/).filter(word => word !== '')) {
		const code = unsignedCode(word);
		if (code === undefined) {
			refused.push(word);
		} else {
			codes.add(code);
		}
	}

	const list = {codes: [...codes], refused};
	if (parsedLists.size < 100) {
		parsedLists.set(text, list);
	}

	return list;
};

/** An exit code as it may be written: `3010`, `-2147024894`, `0x80070002`. Unsigned 32-bit. */
const unsignedCode = (word: string): number | undefined => {
	if (!/^(-?\d{1,10}|0x[\da-f]{1,8})$/i.test(word)) {
		return undefined;
	}

	const number = Number(word);
	return number >= -0x8000_0000 && number <= 0xffff_ffff ? number >>> 0 : undefined;
};
