import path from 'node:path';
import type {LinuxSystem} from './linux-system.ts';

/** A program that asks DHCP for an address, and how it is told to. */
export type DhcpClient = {
	readonly program: string;
	/** Waits until there is an address, then goes on in the background; ends with another code than 0 when nothing answered. */
	arguments(adapter: string): readonly string[];
};

/** Seconds that DHCP gets to answer. */
export const dhcpSeconds = 25;

/** Written for busybox' client, which leaves it to a script to set what it was given. */
export const udhcpcScript = `#!/bin/sh
command -v ip >/dev/null || ip() { busybox ip "$@"; }
case "$1" in
deconfig)
	ip -4 addr flush dev "$interface"
	ip link set "$interface" up
	;;
bound|renew)
	ip addr add "$ip/\${mask:-24}" dev "$interface" 2>/dev/null
	for gateway in $router; do
		ip route replace default via "$gateway" dev "$interface"
		break
	done
	if [ -n "$dns" ]; then
		[ -n "$domain" ] && echo "search $domain" >/etc/resolv.conf || : >/etc/resolv.conf
		for server in $dns; do
			echo "nameserver $server" >>/etc/resolv.conf
		done
	fi
	;;
esac
exit 0
`;

/** Where the distribution keeps its own. */
const udhcpcScripts = ['/usr/share/udhcpc/default.script', '/etc/udhcpc/default.script'];

/**
The client to use: the one that looks after this adapter already, else the first that is there. `ownScript` is for busybox' client where
the system has no script of its own.
*/
export const chooseDhcpClient = async (
	adapter: string,
	system: LinuxSystem,
	{find, ownScript}: {find(program: string): Promise<string | undefined>; readonly ownScript: string},
): Promise<DhcpClient | undefined> => {
	const running = runningDhcpClients(system).find(client => client.adapter === adapter)?.program;
	const script = udhcpcScripts.find(file => system.has(file)) ?? ownScript;
	const udhcpc = (name: string) => ['-n', '-t', '5', '-T', '3', '-i', name, '-s', script];
	const known: readonly (readonly [string, (adapter: string) => readonly string[], string?])[] = [
		['dhclient', name => ['-1', '-pf', `/run/dhclient.${name}.pid`, name]],
		['dhcpcd', name => ['--ipv4only', '--noipv4ll', '--waitip', '--timeout', String(dhcpSeconds - 5), name]],
		['udhcpc', udhcpc],
		['busybox', name => ['udhcpc', ...udhcpc(name)]],
	];
	const inOrder = known.toSorted((a, b) => Number(b[0] === running) - Number(a[0] === running));
	for (const [name, arguments_] of inOrder) {
		const program = await find(name);
		if (program !== undefined) {
			return {program, arguments: arguments_};
		}
	}

	return undefined;
};

/** A DHCP client that runs, and the adapter on its command line. */
export type RunningDhcpClient = {readonly pid: number; readonly program: string; readonly adapter: string};

const programs = new Set(['udhcpc', 'dhclient', 'dhcpcd']);

/** The DHCP clients of the process table. */
export const runningDhcpClients = (system: LinuxSystem): readonly RunningDhcpClient[] =>
	system
		.list('/proc')
		.filter(name => /^\d+$/.test(name))
		.flatMap(name => {
			const words = commandLine(system, Number(name));
			const at = words.findIndex(word => programs.has(programName(word)));
			if (at === -1 || at > 1) {
				return [];
			}

			const adapters = words.slice(at + 1).filter(word => system.has(`/sys/class/net/${word}`));
			return adapters.map(adapter => ({pid: Number(name), program: programName(words[at] ?? ''), adapter}));
		});

/** dhcpcd changes its own title to `dhcpcd: eth0 [ip4]`, in one piece. */
const commandLine = (system: LinuxSystem, pid: number): readonly string[] => {
	const words = new TextDecoder()
		.decode(system.bytes(`/proc/${pid}/cmdline`))
		.split('\0')
		.filter(Boolean);
	return words.length === 1 ? (words[0]?.split(' ') ?? []) : words;
};

const programName = (word: string): string => path.posix.basename(word).replace(/:$/, '');
