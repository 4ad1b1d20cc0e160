import {failure, type Result, success} from '../../sequence/result.ts';
import {type Execute, execute} from '../execute.ts';
import {readNetworkRows} from '../network-rows.ts';
import type {Network} from '../network-settings.ts';
import {wordsOf} from '../words-of.ts';
import type {CimQuery} from './cim-query.ts';
import {dhcpCommands, staticAddressCommands} from './netsh-commands.ts';
import {setWindowsClock} from './set-clock.ts';

export type WindowsNetworkOptions = {
	readonly run?: Execute;
	readonly query: CimQuery;
	readonly phase: 'WinPE' | 'FullOS';
	/** Milliseconds since the epoch, for tests. */
	readonly now?: () => number;
};

/** The network of Windows: WMI tells, `netsh` and `ipconfig` set. An adapter's ID is the number of its interface. */
export const createWindowsNetwork = ({
	run = execute,
	query,
	phase,
	now = Date.now,
}: WindowsNetworkOptions): Network => ({
	status: async () => readNetworkRows(query, now()),
	gatewayAnswers: async gateway => gatewayAnswers(gateway, run),
	async askDhcp(id, signal) {
		if (phase === 'WinPE') {
			// Loads the network where `wpeinit` did not; no matter when it is there.
			await run('wpeutil.exe', ['InitializeNetwork'], {timeout: 120, signal});
		}

		// It ends with 1 also when DHCP is on already: what counts is whether there is an address then.
		const set = await netsh(run, dhcpCommands(id));
		const status = await readNetworkRows(query, now());
		const name = status.ok ? status.value.adapters.find(adapter => adapter.id === id)?.name : undefined;
		const renewed = await run('ipconfig.exe', ['/renew', ...(name === undefined ? [] : [name])], {
			timeout: 60,
			signal,
		});
		return renewed.exitCode === 0
			? success(undefined)
			: failure(
					`No DHCP server answered${name === undefined ? '' : ` on ${name}`}: ${wordsOf(renewed)}${set.ok ? '' : `; ${set.error}`}. Look at the cable and at the network behind it, or set a static address.`,
				);
	},
	setStaticAddress: async (id, address) => netsh(run, staticAddressCommands(id, address)),
	setClock: async milliseconds => setWindowsClock(milliseconds, run),
});

/** By an echo; a gateway that answers none has told its hardware address all the same. */
const gatewayAnswers = async (gateway: string, run: Execute): Promise<boolean | undefined> => {
	const echo = await run('ping.exe', ['-n', '1', '-w', '2000', gateway], {timeout: 10});
	// It ends with 0 also when another computer says that the gateway cannot be reached; only an answer has a time.
	if (echo.exitCode === 0 && /[=<]\s*\d+\s*ms/i.test(echo.stdout)) {
		return true;
	}

	if (gateway.includes(':')) {
		return echo.exitCode === undefined ? undefined : false;
	}

	const neighbours = await run('arp.exe', ['-a', gateway], {timeout: 10});
	return echo.exitCode === undefined && neighbours.exitCode === undefined
		? undefined
		: /(?:[\da-f]{2}-){5}[\da-f]{2}/i.test(neighbours.stdout);
};

/** One after the other, until one fails. */
const netsh = async (run: Execute, commands: readonly string[]): Promise<Result<undefined, string>> => {
	for (const command of commands) {
		const ended = await run('netsh.exe', ['interface', ...command.split(' ')], {timeout: 60});
		if (ended.exitCode !== 0) {
			return failure(
				`The network was not set: netsh interface ${command} ended with: ${wordsOf(ended)}. Only an administrator may set it.`,
			);
		}
	}

	return success(undefined);
};
