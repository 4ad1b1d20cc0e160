import type {LinuxSystem} from './linux-system.ts';

/** Where the C library looks for name servers. */
export const resolvConf = '/etc/resolv.conf';

/** The name servers of this system. Behind the local one of systemd those that it asks. */
export const nameServers = (system: LinuxSystem): readonly string[] => {
	const servers = serversIn(system.text(resolvConf));
	const real = servers.every(server => server.startsWith('127.0.0.5'))
		? serversIn(system.text('/run/systemd/resolve/resolv.conf'))
		: [];
	return real.length > 0 ? real : servers;
};

const serversIn = (text: string): readonly string[] =>
	text.split('\n').flatMap(line => /^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? []);

/** The text of resolv.conf with other name servers; what else it says stays. */
export const withNameServers = (text: string, servers: readonly string[]): string => {
	const rest = text.split('\n').filter(line => line.trim() !== '' && !/^\s*nameserver\s/.test(line));
	return [...rest, ...servers.map(server => `nameserver ${server}`), ''].join('\n');
};
