import {appendFileSync} from 'node:fs';
import type {CommandRequest, CommandResult, Machine} from '../../../source/machine/machine.ts';
import {formatTsenvChange} from '../../../source/run/tsenv-file.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {type Phase, processVariables, type World} from './world.ts';

/** The machine of a case: commands do what the case says. `ended`: attempts of the running step that came to an end. */
export const machineOf = (
	world: World,
	{
		phase,
		commands,
		ended,
	}: {readonly phase: Phase; readonly commands: string[]; readonly ended: () => number},
): Machine =>
	createFakeMachine({
		phase,
		environment: processVariables,
		wmi: {Win32_Present: [{Name: 'one'}], Win32_Empty: []},
		command(request) {
			const line = typeof request.command === 'string' ? request.command : request.command.program;
			commands.push(line);
			const deeds = world.commands.get(line.split(' ', 1)[0] ?? '') ?? [];
			const {result, writes} = deeds[Math.min(ended(), deeds.length - 1)] ?? {result: 0, writes: []};
			if (writes.length > 0) {
				const changes = writes.map(({name, value}) =>
					formatTsenvChange(name, typeof value === 'string' ? value : environmentText(request, value.from)),
				);
				appendFileSync(request.environment['TSENV'] ?? '', changes.join(''));
			}

			return commandResult(result);
		},
	});

const environmentText = ({environment}: CommandRequest, name: string): string =>
	Object.entries(environment).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? '';

const commandResult = (result: number | 'timed-out' | 'not-started'): CommandResult => {
	switch (result) {
		case 'timed-out': {
			return {kind: 'timed-out'};
		}

		case 'not-started': {
			return {kind: 'not-started', code: 5, message: 'Access is denied.'};
		}

		default: {
			return {kind: 'exited', code: result};
		}
	}
};
