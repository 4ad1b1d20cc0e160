import type {ConditionTrace} from '../sequence/conditions/condition-trace.ts';
import {engineComponent, type RunLog} from './run-log.ts';

const operatorNames = {all: 'an AND', any: 'an OR', none: 'a NOT'} as const;

/** The lines that smsts.log has of a row of the instruction table, in the incumbent's words. Rules: §6.2, §6.7, §10.4. */
export const stepLog = (log: RunLog) => {
	const line = (text: string) => log.write(engineComponent, text);
	const failure = (text: string) => log.write(engineComponent, text, 'error');
	return {
		line,
		failure,
		warning: (text: string) => log.write(engineComponent, text, 'warning'),
		announce(name: string, index: number) {
			line(`Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${index}`);
			line(`Set a global environment variable _SMSTSCurrentActionName=${name}`);
			line(`Set a global environment variable _SMSTSNextInstructionPointer=${index}`);
		},
		condition(trace: ConditionTrace | undefined) {
			if (trace !== undefined) {
				conditionLines(trace, log);
			}
		},
		/** `action` and `command` as they may be shown: before and after expanding. */
		started(action: string, command: string, runIn: string) {
			line(`Expand a string: ${action}`);
			line(`Start executing the command line: ${command}`);
			line('!--------------------------------------------------------------------------------------------!');
			line(`Expand a string: ${runIn}`);
			line(`Executing command line: ${command} with options (0, 4)`);
		},
		/** Only after it is true. */
		saved() {
			line('Save the current environment block');
			line('Successfully save execution state and environment to local hard disk');
		},
		succeeded(name: string, code: number) {
			line(`Successfully completed the action (${name}) with the exit win32 code ${code}`);
		},
		failed(name: string, code: number, message: string | undefined, {ignored}: {ignored: boolean}) {
			const hex = code.toString(16).toUpperCase().padStart(8, '0');
			failure(
				`Failed to run the action: ${name}. ${message ?? ''} (Error: ${hex}; Source: Windows)`.replace(
					'  ',
					' ',
				),
			);
			if (ignored) {
				log.write(
					engineComponent,
					`The task sequence execution engine ignored execution failure of an action: ${name}`,
					'warning',
				);
			}
		},
		groupFailed(name: string) {
			failure(
				`The execution of the group (${name}) has failed and the execution has been aborted. An action failed. Operation aborted (Error: 80004004; Source: Windows)`,
			);
		},
		lastAction(name: string, code: number, succeeded: boolean) {
			line(`Set a global environment variable _SMSTSLastActionRetCode=${code}`);
			line(`Set a global environment variable _SMSTSLastActionName=${name}`);
			line(`Set a global environment variable _SMSTSLastActionSucceeded=${succeeded}`);
			line('Clear local default environment');
		},
	};
};

const conditionLines = (trace: ConditionTrace, log: RunLog): void => {
	if (trace.kind === 'expression') {
		const saw = trace.saw === '' ? '' : ` (${trace.saw})`;
		log.write(engineComponent, `${trace.text}${saw}: ${trace.verdict}`);
		if (trace.problem !== undefined) {
			log.write(
				engineComponent,
				`The condition could not be evaluated and counts as false: ${trace.problem}`,
				'warning',
			);
		}

		return;
	}

	log.write(engineComponent, `Evaluating ${operatorNames[trace.kind]} expression`);
	for (const child of trace.children) {
		conditionLines(child, log);
	}
};
