import {readComparison, satisfies} from './comparison.ts';
import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';
import {orderOfParts, versionParts} from './version-number.ts';

const productTypes: Readonly<Record<number, string>> = {1: 'client', 2: 'domain controller', 3: 'server'};

/** Operating System Version, in MDT's form: architecture equal, version compared. Rule: task-sequence-format.md §5.2, §3. */
export const evaluateOperatingSystem: EvaluateExpression = async input => {
	const architecture = input.value('Architecture').trim();
	const version = input.value('Version').trim();
	const comparison = readComparison(input.value('Operator').trim() || 'equals');
	const system = await input.facts.operatingSystem();
	const kind = productTypes[system.productType];
	const saw = `version ${system.version}, ${system.architecture}${kind === undefined ? '' : `, ${kind}`}`;

	if (comparison === undefined) {
		return failed(`There is no operator ${quoted(input.shown('Operator'))}.`, saw);
	}

	if (architecture === '' && version === '') {
		return failed('The condition names neither architecture nor version.', saw);
	}

	if (architecture !== '' && sameArchitecture(architecture) !== system.architecture) {
		return {verdict: false, saw};
	}

	if (version === '') {
		return {verdict: true, saw};
	}

	const found = versionParts(system.version);
	const wanted = catalogueVersion(version);
	return found === undefined || wanted === undefined
		? failed(`${quoted(input.shown('Version'))} is no version of an operating system.`, saw)
		: {verdict: satisfies(orderOfParts(found.slice(0, 3), wanted), comparison), saw};
};

const architectures: Readonly<Record<string, string>> = {amd64: 'x64', i386: 'x86', intel: 'x86'};

const sameArchitecture = (text: string): string => architectures[text.toLowerCase()] ?? text.toLowerCase();

/**
The catalogue of operating systems writes the minor version in two digits, `6.10.7601.1` for 6.1 and `5.01.2600.3` for 5.1; the fourth
part is the service pack, which the build already tells.
*/
const catalogueVersion = (text: string): number[] | undefined => {
	const minor = text.split('.')[1] ?? '';
	const parts = versionParts(text);
	return /^[1-9]0$/.test(minor) ? parts?.slice(0, 3).with(1, Number(minor.charAt(0))) : parts?.slice(0, 3);
};
