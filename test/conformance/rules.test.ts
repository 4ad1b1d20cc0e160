import {describe, expect, it} from 'vitest';
import {cases} from './cases.ts';
import {judgeCase} from './judge-case.ts';
import {runCase} from './run-case.ts';

describe('rules of the task sequence engine (task-sequence-format.md §5–§7)', () => {
	for (const rule of cases) {
		it(`${rule.section}: ${rule.says}`, async () => {
			expect(judgeCase(rule.expected, await runCase(rule)).join('\n')).toBe('');
		});
	}
});
