import type {Machine, RecordedMachine} from './machine.ts';

export {readRecordedMachine} from './recorded/read-recorded-machine.ts';

/**
The machine to work on: the recorded one, or the one this process runs on. Only the platform in use is loaded.

Called once, at the start; everything else sees the ports in machine.ts.
*/
export const chooseMachine = async (
	options: {readonly recorded?: RecordedMachine} = {},
): Promise<Machine> => {
	if (options.recorded !== undefined) {
		const {createRecordedMachine} = await import('./recorded/recorded-machine.ts');
		return createRecordedMachine(options.recorded);
	}

	if (process.platform === 'win32') {
		const {createWindowsMachine} = await import('./windows/windows-machine.ts');
		return createWindowsMachine();
	}

	const {createLinuxMachine} = await import('./linux/linux-machine.ts');
	return createLinuxMachine();
};
