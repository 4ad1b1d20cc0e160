import {createSocket} from 'node:dgram';
import {setTimeout} from 'node:timers/promises';
import type {Execute} from '../execute.ts';
import type {LinuxSystem} from './linux-system.ts';

/** Milliseconds that a gateway gets to tell its hardware address: the kernel asks three times, once a second. */
const longest = 3500;
const pause = 100;

/** Discard: whoever gets it throws it away. */
const discardPort = 9;

/**
Whether a gateway tells its hardware address: one that answers no echo does so too. Something is sent to it, so that the kernel asks; what
the kernel remembers from before is forgotten first where we may.
*/
export const gatewayAnswers = async (
	gateway: string,
	adapter: string,
	{system, run}: {readonly system: LinuxSystem; readonly run: Execute},
): Promise<boolean | undefined> => {
	await run('ip', ['neigh', 'flush', 'to', gateway, 'dev', adapter], {timeout: 5});
	await send(gateway, adapter);
	const end = performance.now() + longest;
	for (;;) {
		const state = gateway.includes(':')
			? await stateOfVersionSix(gateway, adapter, run)
			: stateOfVersionFour(gateway, adapter, system);
		if (state !== false || performance.now() >= end) {
			return state;
		}

		await setTimeout(pause);
	}
};

const send = async (gateway: string, adapter: string): Promise<void> => {
	const isSix = gateway.includes(':');
	const socket = createSocket(isSix ? 'udp6' : 'udp4');
	const address = isSix && gateway.toLowerCase().startsWith('fe8') ? `${gateway}%${adapter}` : gateway;
	await new Promise<void>(resolve => {
		socket.on('error', () => resolve());
		// That it could not be sent shows in what the kernel then knows.
		socket.send('', discardPort, address, () => resolve());
	});
	socket.close();
};

/** `/proc/net/arp`: address, type of hardware, flags, hardware address, mask, interface. Flag 2: the answer has come. */
const stateOfVersionFour = (gateway: string, adapter: string, system: LinuxSystem): boolean =>
	system
		.text('/proc/net/arp')
		.split('\n')
		.map(line => line.trim().split(/\s+/))
		.some(
			([address, , flags, , , device]) =>
				address === gateway && device === adapter && (Number(flags) & 2) === 2,
		);

const stateOfVersionSix = async (
	gateway: string,
	adapter: string,
	run: Execute,
): Promise<boolean | undefined> => {
	const {exitCode, stdout} = await run('ip', ['-6', 'neigh', 'show', gateway, 'dev', adapter], {timeout: 5});
	return exitCode === 0 ? /REACHABLE|STALE|DELAY|PROBE|PERMANENT/.test(stdout) : undefined;
};
