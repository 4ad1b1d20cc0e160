import {setTimeout} from 'node:timers/promises';
import {failure, type Result, success} from '../../sequence/result.ts';
import {chooseDhcpClient, dhcpSeconds, runningDhcpClients, udhcpcScript} from './dhcp-clients.ts';
import type {NetworkTools} from './network-tools.ts';

/** Stays as long as the client renews its lease. */
const ownScript = '/run/bootseq/udhcpc.sh';

/** Where what a client says goes: one that goes on in the background would keep a pipe open for ever. */
const output = (adapter: string): string => `/run/bootseq/dhcp-${adapter}.log`;

/** Asks DHCP with the client of this system, in place of one that runs and of addresses that were set by hand. */
export const askDhcp = async (
	adapter: string,
	signal: AbortSignal,
	tools: NetworkTools,
): Promise<Result<undefined, string>> => {
	const {system, run, find, write} = tools;
	const client = await chooseDhcpClient(adapter, system, {find, ownScript});
	if (client === undefined) {
		return failure(
			'There is no DHCP client on this computer (udhcpc, dhclient, dhcpcd). Set a static address, or add a client to the boot medium.',
		);
	}

	await endDhcpClients(adapter, tools);
	try {
		await write(ownScript, udhcpcScript, 0o755);
		await write(output(adapter), '');
	} catch (error) {
		return failure(
			`DHCP cannot be asked: ${error instanceof Error ? error.message : String(error)}. Only root may ask.`,
		);
	}

	await run('ip', ['link', 'set', adapter, 'up'], {timeout: 5});
	await run('ip', ['addr', 'flush', 'dev', adapter, 'scope', 'global'], {timeout: 5});
	const {exitCode} = await run(
		'/bin/sh',
		[
			'-c',
			'out=$1; shift; exec "$@" >"$out" 2>&1 </dev/null',
			'sh',
			output(adapter),
			client.program,
			...client.arguments(adapter),
		],
		{timeout: dhcpSeconds, signal},
	);
	if (exitCode === 0) {
		return success(undefined);
	}

	const said = system.text(output(adapter)).split('\n').filter(Boolean).at(-1);
	return failure(
		`No DHCP server answered on ${adapter} (${client.program}${said === undefined ? '' : `: ${said}`}). Look at the cable and at the network behind it, or set a static address.`,
	);
};

/** Milliseconds that a client gets to end. */
const longestEnd = 3000;

/** Ends the clients that look after an adapter: they would set it anew. */
export const endDhcpClients = async (adapter: string, {system, end}: NetworkTools): Promise<void> => {
	const running = () => runningDhcpClients(system).filter(client => client.adapter === adapter);
	for (const {pid} of running()) {
		try {
			end(pid);
		} catch {
			// It has ended by itself.
		}
	}

	const until = performance.now() + longestEnd;
	while (running().length > 0 && performance.now() < until) {
		await setTimeout(50);
	}
};
