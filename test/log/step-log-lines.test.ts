import {appendFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {formatCmtrace} from '../../source/log/cmtrace.ts';
import {readStepLog} from '../../source/log/step-log-lines.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const record = (text: string, type = 1) =>
	formatCmtrace({
		text,
		time: '10:15:00.123',
		bias: 0,
		date: '11-21-2026',
		component: 'TSManager',
		context: '',
		type,
		thread: 1,
		file: '',
	});

const announced = (name: string, index: number) =>
	record(`Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${index}`);

describe('the log of a failed step', () => {
	it('begins where its last attempt was announced, and keeps severities and lines inside a record', async () => {
		const file = path.join(temporaryFolder(), 'smsts.log');
		writeFileSync(file, announced('A', 3) + record('first attempt') + announced('A', 3));
		appendFileSync(file, record('two\nlines', 2) + record('it failed', 3));
		const lines = await readStepLog(file, {index: 3, name: 'A'});
		expect(lines.map(({severity, text}) => [severity, text]).slice(1)).toEqual([
			['warning', 'two\nlines'],
			['error', 'it failed'],
		]);
		expect(lines[1]).toMatchObject({time: '10:15:00', component: 'TSManager'});
	});

	it('is the last 400 lines when the step wrote more', async () => {
		const file = path.join(temporaryFolder(), 'smsts.log');
		writeFileSync(
			file,
			announced('A', 3) + Array.from({length: 500}, (_, line) => record(`line ${line}`)).join(''),
		);
		const lines = await readStepLog(file, {index: 3, name: 'A'});
		expect(lines).toHaveLength(400);
		expect(lines.at(-1)?.text).toBe('line 499');
	});

	it('is empty when there is no log', async () => {
		expect(await readStepLog(path.join(temporaryFolder(), 'smsts.log'), {index: 0, name: 'A'})).toEqual([]);
	});
});
