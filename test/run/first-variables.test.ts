import {describe, expect, it} from 'vitest';
import {firstVariables} from '../../source/run/first-variables.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {taskSequence} from '../helpers/sequence-builder.ts';

describe('the variables that a run begins with', () => {
	it('leaves out what asks for a restart: it is left from before (§6.1)', async () => {
		const variables = await firstVariables(
			{
				taskSequence: taskSequence([]),
				children: new Map(),
				table: [],
				documents: {documents: []},
				variables: [
					['smstsrebootrequested', 'HD'],
					['SMSTSRetryRequested', 'true'],
					['SMSTSRebootMessage', 'Old'],
					['SMSTSRebootReason', 'update'],
					['SMSTSRebootDelay', '30'],
				],
				organization: 'Contoso',
				launchMode: 'SMS',
			},
			{machine: createFakeMachine(), stateFolder: '/state'},
			'/logs',
		);
		const names = variables.map(([name]) => name);
		expect(names.filter(name => /^smsts/i.test(name))).toEqual(['SMSTSRebootDelay']);
		expect(names).toContain('_SMSTSInWinPE');
	});
});
