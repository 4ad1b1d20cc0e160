import type {ConformanceCase} from './conformance-case.ts';

export type CaseResult = {
	readonly rule: ConformanceCase;
	/** What is otherwise than expected; empty: the rule holds. */
	readonly differences: readonly string[];
};

const headings = ['section', 'rule', 'source', 'result'] as const;

/** The cases as a table of plain text, one a line; below it what is different where one does not hold, and the count. */
export const formatTable = (results: readonly CaseResult[]): string => {
	const rows = [headings, ...results.map(cells)];
	const widths = headings.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	const broken = results.filter(({differences}) => differences.length > 0);
	return [
		...rows.map(row =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		),
		...broken.map(({rule, differences}) => `\n${rule.section} ${rule.says}:\n${differences.join('\n')}`),
		'',
		`${results.length} cases, ${results.length - broken.length} hold, ${broken.length} do not.`,
	].join('\n');
};

const cells = ({rule: {section, says, source}, differences}: CaseResult): readonly string[] => [
	section,
	says,
	source,
	differences.length === 0 ? 'holds' : 'DOES NOT HOLD',
];
