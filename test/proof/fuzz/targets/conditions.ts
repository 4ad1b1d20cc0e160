import {readFileSync} from 'node:fs';
import path from 'node:path';
import {readRecordedMachine} from '../../../../source/machine/recorded/read-recorded-machine.ts';
import {createRecordedFacts} from '../../../../source/machine/recorded/recorded-facts.ts';
import {evaluateCondition} from '../../../../source/sequence/conditions/condition.ts';
import type {ConditionContext} from '../../../../source/sequence/conditions/condition-expression.ts';
import {outlineCondition} from '../../../../source/sequence/conditions/condition-text.ts';
import type {ConditionTrace} from '../../../../source/sequence/conditions/condition-trace.ts';
import {parseRules} from '../../../../source/sequence/document/dynamic-variable-rules.ts';
import {parseSequence} from '../../../../source/sequence/document/parse-sequence.ts';
import {Secret} from '../../../../source/sequence/secret.ts';
import {applyRules} from '../../../../source/sequence/variables/dynamic-variables.ts';
import {createEnvironment} from '../../../../source/sequence/variables/environment-store.ts';
import {environmentLookup, expand} from '../../../../source/sequence/variables/expand.ts';
import {parseWql, selectRows} from '../../../../source/sequence/wql/wql.ts';
import {aboutDiagnostics, aboutSentence} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';
import {xmlDictionary} from './documents.ts';
import {everyCondition} from './sequence-samples.ts';

export const machineFile = path.resolve(
	import.meta.dirname,
	'../../../../media-samples/machines/laptop-uefi.json',
);

const recordedMachine = () => {
	const machine = readRecordedMachine(readFileSync(machineFile, 'utf8'), machineFile);
	if (!machine.ok) {
		throw new Error(machine.error.message);
	}

	return machine.value;
};

const context: ConditionContext = {
	environment: createEnvironment([
		['A', '1'],
		['Model', 'Latitude 7'],
		['Pin', new Secret('hunter2')],
		['Long', 'ab'.repeat(2000)],
	]),
	facts: createRecordedFacts(recordedMachine()),
	processEnvironment: {windir: 'C:\\Windows', Path: '/bin'},
};

const rows = [
	{Model: 'Latitude 7', Count: 7, Present: true, Types: ['a', 'b'], Nothing: null},
	{Model: 'ab'.repeat(500), Count: '18446744073709551615', Present: false, Types: [], Nothing: 'x'},
];

const aboutTrace = (trace: ConditionTrace, input: Uint8Array): string | undefined => {
	if (trace.kind === 'expression') {
		return trace.problem === undefined ? undefined : aboutSentence(trace.problem, input);
	}

	for (const child of trace.children) {
		const complaint = aboutTrace(child, input);
		if (complaint !== undefined) {
			return complaint;
		}
	}

	return undefined;
};

export const conditionTargets: readonly FuzzTarget[] = [
	{
		name: 'conditions',
		weight: 10,
		dictionary: {
			...xmlDictionary,
			tokens: [
				...xmlDictionary.tokens,
				'greaterEqual',
				'notLike',
				'%Long%',
				'%Pin%',
				'9007199254740993',
				'1.2.3.4',
				'20240231000000.000000-999',
				'*',
				'[^a-',
				'C:\\',
				'//',
				'HKLM',
				'REG_MULTI_SZ',
			],
		},
		seeds: () =>
			[everyCondition, everyCondition.slice('<condition>'.length, -'</condition>'.length)].map(text =>
				Buffer.from(text),
			),
		async examine(input) {
			const text = Buffer.from(input).toString('utf8');
			const {sequence, diagnostics} = parseSequence(
				`<sequence version="3.10"><group name="G">${text}</group></sequence>`,
				'ts.xml',
			);
			for (const item of sequence?.items ?? []) {
				outlineCondition(item.condition);
				const {trace} = await evaluateCondition(item.condition, context);
				const complaint = trace === undefined ? undefined : aboutTrace(trace, input);
				if (complaint !== undefined) {
					return complaint;
				}
			}

			return aboutDiagnostics(diagnostics, input);
		},
	},
	{
		name: 'WQL',
		weight: 18,
		dictionary: {
			tokens: [
				'select ',
				'* ',
				' from ',
				' where ',
				' and ',
				' or ',
				' not ',
				' like ',
				' is null',
				'"',
				"'",
				'\\',
				'%',
				'[',
				'^]',
				'(',
				')',
				'<>',
				'>=',
				'0x',
				'1e999',
				'Model',
				'.',
				',',
				'\u00e9',
			],
			brackets: [
				['(', ')'],
				['not ', ''],
				['"', '"'],
				['a=1 or ', ''],
			],
		},
		seeds: () =>
			[
				'SELECT * FROM Win32_ComputerSystem',
				'select Model, Count from A where Model like "%a%b_[^x-z]%" and (Count >= 7 or not Present = TRUE) and Nothing is not null',
				"SELECT * FROM Win32_BIOS WHERE Version != 'a\\'b' OR Types = 'a' AND Count <> 0x10",
			].map(text => Buffer.from(text)),
		examine(input) {
			const query = parseWql(Buffer.from(input).toString('utf8'));
			if (!query.ok) {
				return aboutSentence(query.error, input);
			}

			const selected = selectRows(query.value, rows);
			return selected.length <= rows.length ? undefined : 'more rows than there are';
		},
	},
	{
		name: '%name%',
		weight: 14,
		dictionary: {
			tokens: ['%', '%%', '%A%', '%a%', '%Pin%', '%windir%', '% ', '%Long%', '%__proto__%', '%constructor%'],
			brackets: [['%', '%']],
		},
		seeds: () => ['cmd /c "%windir%\\a.cmd" %A% 100 % %%F %Pin%', ''].map(text => Buffer.from(text)),
		examine(input) {
			const text = Buffer.from(input).toString('utf8');
			const {environment, processEnvironment} = context;
			const shown = expand(text, environmentLookup(environment, processEnvironment, {showSecrets: false}));
			if (shown.includes('hunter2') && !text.includes('hunter2')) {
				return 'a secret was shown';
			}

			return text.includes('%') || shown === text ? undefined : 'a text without a percent sign was changed';
		},
	},
	{
		name: 'rules of Set Dynamic Variables',
		weight: 8,
		dictionary: {
			...xmlDictionary,
			tokens: [...xmlDictionary.tokens, '<Rule>', '<Variables>', ' IsSecret="true"', '%A%'],
		},
		seeds: () => [
			Buffer.from(
				`<Rules><Rule>${everyCondition}<Variables><Variable Name="B">%A%x</Variable><Variable Name="C" IsSecret="True">1</Variable></Variables></Rule><Rule><Variables/></Rule></Rules>`,
			),
		],
		async examine(input) {
			const {rules, diagnostics} = parseRules(Buffer.from(input).toString('utf8'), {
				file: 'ts.xml',
				line: 1,
				column: 1,
			});
			const environment = createEnvironment(context.environment.entries());
			await applyRules(rules, {...context, environment}, (name, value) => environment.set(name, value));
			return aboutDiagnostics(diagnostics, input);
		},
	},
];
