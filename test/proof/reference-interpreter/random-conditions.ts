import fc from 'fast-check';
import type {Test} from './world.ts';

/** What steps set, what the engine itself sets, and what nobody does. */
const tested = [
	'A',
	'B',
	'SITE',
	'Count',
	'Default1',
	'Global1',
	'Nowhere',
	'%Site%',
	'_SMSTSLastActionRetCode',
	'_SMSTSLastActionSucceeded',
	'_SMSTSLastActionName',
	'_SMSTSInWinPE',
	'_SMSTSNextInstructionPointer',
	'_SMSTSInstructionStackString',
	'_SMSTSInstructionTableSize',
	'_SMSTSCurrentActionName',
	'_SMSTSMake',
	'SMSTSRebootDelay',
] as const;

const operators = [
	'exists',
	'notExists',
	'equals',
	'notEquals',
	'Equals',
	'notequals',
	'less',
	'lessEqual',
	'greater',
	'greaterEqual',
	'like',
	'notLike',
] as const;

const comparedWith = [
	'5',
	'10',
	'-3',
	'7',
	'0',
	'',
	'x',
	'lyon',
	'L*',
	'?*',
	'1%',
	'true',
	'0 1',
	'0x10',
	'10.0.19',
	'%A%',
	'step 2',
	'*5*',
	'Contoso',
	'3010',
] as const;

const expression: fc.Arbitrary<Test> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			kind: fc.constant('variable' as const),
			variable: fc.constantFrom(...tested),
			operator: fc.constantFrom(...operators),
			value: fc.constantFrom(...comparedWith),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('wmi' as const),
			answer: fc.constantFrom(true, false, undefined),
		}),
	},
);

/** An expression, or a nest of them three deep; operators without anything under them too. */
export const randomCondition: fc.Arbitrary<Test> = fc.oneof(
	{weight: 3, arbitrary: expression},
	{weight: 2, arbitrary: nest(nest(expression, 2), 3)},
);

/** Make and model, as only the rules of Set Dynamic Variables test them. */
export const randomMachineTest: fc.Arbitrary<Test> = fc.record({
	kind: fc.constant('make-model' as const),
	make: fc.constantFrom('*', 'contoso', 'Fabrikam', 'Con*'),
	model: fc.constantFrom('*', 'Bench ?', 'bench'),
});

function nest(inner: fc.Arbitrary<Test>, most: number): fc.Arbitrary<Test> {
	return fc.record({
		kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
		tests: fc.array(fc.oneof(expression, inner), {maxLength: most}),
	});
}
