import {writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runSequenceCheck} from '../../source/commands/sequence-check.ts';
import {runSequenceShow} from '../../source/commands/sequence-show.ts';
import {corpusFiles} from '../helpers/corpus-files.ts';
import {knownStepTypes} from '../helpers/known-step-types.ts';
import {childStep, commandStep, manifest, objectXml, sequenceDocument} from '../helpers/sequence-document.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {zipOf} from '../helpers/zip-of.ts';

const saved = (content: string | Buffer, name = 'ts.xml'): string => {
	const file = join(temporaryFolder(), name);
	writeFileSync(file, content);
	return file;
};

const check = async (files: readonly string[], json = false) => {
	const lines: string[] = [];
	const code = await runSequenceCheck(files, {json, write: line => lines.push(line), knownStepTypes});
	return {code, lines};
};

const show = async (file: string, options: {json?: boolean; sequence?: string} = {}) => {
	const lines: string[] = [];
	const {json = false, sequence} = options;
	const code = await runSequenceShow(file, {json, sequence, write: line => lines.push(line), knownStepTypes});
	return {code, lines};
};

describe('bootseq sequence check', () => {
	it('says nothing of a sound task sequence, and ends with 0', async () => {
		expect(await check([saved(sequenceDocument(commandStep('S', 'true')))])).toEqual({code: 0, lines: []});
	});

	it('prints a line as compilers do for each finding, and ends with 1 for an error', async () => {
		const file = saved(
			`<sequence version="3.10">\n  <group name="G">${commandStep('S', '')}</group></sequence>`,
		);
		expect(await check([file])).toEqual({
			code: 1,
			lines: [
				`${file}:2:19: error no-command The step has no command to run. in G › S (Enter its command line, or disable the step.)`,
			],
		});
	});

	it('prints a JSON object per line when asked to', async () => {
		const {lines} = await check([saved('<sequence version="3.10"><oops/></sequence>')], true);
		expect(lines.map(line => JSON.parse(line))).toMatchObject([
			{type: 'diagnostic', severity: 'information', rule: 'unknown-element', line: 1, column: 26},
		]);
	});

	it('goes on after a file that cannot be opened, and ends with 2', async () => {
		const {code, lines} = await check([join(temporaryFolder(), 'none.xml'), saved('<sequence')]);
		expect(code).toBe(2);
		expect(lines).toHaveLength(2);
	});

	it.each(corpusFiles.map(file => [basename(file), file]))('finds no error in %s', async (_, file) => {
		const {code, lines} = await check([file]);
		expect(lines.filter(line => line.includes(': error '))).toEqual([]);
		expect(code).toBe(0);
	});
});

describe('bootseq sequence show', () => {
	const condition =
		'<condition><operator type="or"><expression type="SMS_TaskSequence_VariableConditionExpression"><variable name="Operator">equals</variable><variable name="Value">X</variable><variable name="Variable">Model</variable></expression><expression type="SMS_TaskSequence_FolderConditionExpression"><variable name="Path">/srv</variable></expression></operator></condition>';
	const exported = () =>
		zipOf({
			'Manifest.xml': manifest('CON00010'),
			'SMS_TaskSequencePackage/CON00010/object.xml': objectXml(
				'CON00010',
				'Inventory',
				sequenceDocument(
					`<group name="Prepare" continueOnError="true">${condition}${commandStep('Mount', 'mount /dev/sda1', 'disable="true" timeout="900"')}</group>${childStep('Collect', 'CON00012')}`,
				),
			),
			'SMS_TaskSequencePackage/CON00012/object.xml': objectXml(
				'CON00012',
				'Collect logs',
				sequenceDocument(
					'<step type="SMS_TaskSequence_SetVariableAction" name="Hide" runIn="WinPE"><action>tsenv.exe "Token=canary" /hiddenflag:True</action></step>',
				),
			),
		});

	it('draws the tree with children in place, conditions in words, and no hidden value', async () => {
		const {code, lines} = await show(saved(await exported(), 'export.zip'));
		expect(code).toBe(0);
		expect(lines).toEqual([
			'Inventory (CON00010), schema version 3.10, 6 instructions',
			'0  Prepare — group · continue on error',
			'       if any of:',
			'            Model equals "X"',
			'            folder /srv exists',
			'1    Mount — Run Command Line · disabled · at most 900 s',
			'         smsswd.exe /run: mount /dev/sda1',
			'3  Collect — Run Task Sequence Child CON00012 (CON00012)',
			'4    Hide — Set Task Sequence Variable · in WinPE only',
			'         tsenv.exe "Token=********" /hiddenflag:True',
		]);
	});

	it('prints the instruction table as JSON, a row per line', async () => {
		const {lines} = await show(saved(await exported(), 'export.zip'), {json: true});
		expect(lines.map(line => JSON.parse(line))).toMatchObject([
			{
				index: 0,
				kind: 'group-start',
				name: 'Prepare',
				depth: 0,
				end: 2,
				continueOnError: true,
				condition: 'any of (Model equals "X"; folder /srv exists)',
			},
			{
				index: 1,
				kind: 'step',
				depth: 1,
				stepType: 'SMS_TaskSequence_RunCommandLineAction',
				disabled: true,
				timeout: 900,
				successCodes: [0, 3010],
			},
			{index: 2, kind: 'group-end', start: 0},
			{index: 3, kind: 'group-start', stepType: 'SMS_TaskSequence_SubTasksequence', packageId: 'CON00012'},
			{index: 4, kind: 'step', command: 'tsenv.exe "Token=********" /hiddenflag:True'},
			{index: 5, kind: 'group-end'},
		]);
	});

	it('shows another task sequence of the file by its package ID', async () => {
		const {lines} = await show(saved(await exported(), 'export.zip'), {sequence: 'CON00012'});
		expect(lines[0]).toBe('Collect logs (CON00012), schema version 3.10, 1 instruction');
	});

	it.each([
		['a file that is no task sequence', '<unattend/>', undefined, 'not-a-task-sequence'],
		[
			'a task sequence that is not in the file',
			'<sequence version="3.10"/>',
			'CON00099',
			'task-sequence-not-found',
		],
	])('ends with 2 for %s', async (_, text, sequence, rule) => {
		const {code, lines} = await show(saved(text), {sequence});
		expect(code).toBe(2);
		expect(lines.join('\n')).toContain(rule);
	});
});
