import type {Prepared} from '../prepared.ts';
import type {Variables} from './network-need.ts';
import {pauseFor} from './pause-for.ts';
import {setAddresses} from './set-addresses.ts';

/** Milliseconds that the network gets to come up after a restart. */
const longestWait = 20_000;
const pause = 500;

/**
Sets the network of a run that goes on as it was: a restart of the boot environment forgets it. Then waits a moment for its content servers;
without them the run goes on all the same, and what needs them says so.
*/
export const restoreNetwork = async (
	{console, machine, network}: Pick<Prepared, 'console' | 'machine' | 'network'>,
	variables: Variables,
): Promise<void> => {
	if (machine.phase !== 'WinPE') {
		return;
	}

	network.use(variables);
	const set = await setAddresses(machine, variables);
	for (const sentence of set.ok ? set.value : [set.error]) {
		console.notice(set.ok ? 'information' : 'warning', sentence);
	}

	if (network.need().servers.length === 0) {
		return;
	}

	console.wait('network');
	const end = performance.now() + longestWait;
	while (!console.cancelled.aborted && !(await network.reach()).answers && performance.now() < end) {
		await pauseFor(pause, console.cancelled);
	}
};
