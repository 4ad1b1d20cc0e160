import process from 'node:process';
import {benchMachine} from './bench-machine.ts';
import {type CaseResult, formatTable} from './case-table.ts';
import {cases} from './cases.ts';
import {judgeCase} from './judge-case.ts';
import {runCase} from './run-case.ts';

/*
The conformance table: `npm run conformance` runs every case and prints a line for each; ends with 1 when a rule does not hold.
`npm run conformance -- 6.7 7.8` runs the cases of some sections.

`npm run --silent conformance -- --json` runs nothing and prints `{"machine": …, "cases": […]}` for another engine. To run a case there:
parse `sequence` (and `children`, by package ID); stand in for `machine`, whose fields a case's own `machine` replaces; set
`variables`; answer each process as `commands` says; compare with `expected`, where what is left out is not looked at. The
fields are described in conformance-case.ts.
*/
const words = process.argv.slice(2);
if (words.includes('--json')) {
	process.stdout.write(`${JSON.stringify({machine: benchMachine, cases}, undefined, '\t')}\n`);
} else {
	const results: CaseResult[] = [];
	for (const rule of cases.filter(({section}) => words.length === 0 || words.includes(section.slice(1)))) {
		results.push({rule, differences: await differencesOf(rule)});
	}

	process.stdout.write(`${formatTable(results)}\n`);
	process.exitCode = results.every(({differences}) => differences.length === 0) ? 0 : 1;
}

/** A case that cannot even be run does not hold, and the others are still to be seen. */
async function differencesOf(rule: (typeof cases)[number]): Promise<readonly string[]> {
	try {
		return judgeCase(rule.expected, await runCase(rule));
	} catch (error) {
		return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
	}
}
