import {type ChildProcess, execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {onTestFinished} from 'vitest';
import {programPath} from './installed-program.ts';
import {isInstalled} from './server-process.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** What the tests with a network of their own lack; the Debian packages are iproute2, util-linux and dnsmasq-base. */
export const missingForNamespaces = (): readonly string[] => [
	...(process.platform === 'linux' && process.getuid?.() === 0 ? [] : ['root on Linux']),
	...['ip', 'unshare', 'nsenter', 'dnsmasq'].filter(program => !isInstalled(program)),
];

/** A small network: a computer with one adapter, `eth0`, and at the other end of its cable a server, 192.0.2.1. */
export type SmallNetwork = {
	/** Runs a program on the computer; gives what it prints. The machine that runs the tests is not touched. */
	onComputer(...command: readonly string[]): Promise<string>;
	/** What stands before a command that is to run on the computer. */
	readonly enter: readonly string[];
	/** The cable is in, or not. */
	plug(isIn: boolean): void;
	/** Starts DHCP and DNS on the server: it gives 192.0.2.100 and more, and knows `content.contoso.example`. */
	startDhcp(): Promise<void>;
	/** Starts DNS alone on the server. */
	startDns(): Promise<void>;
	/** Starts a web server on the server; its clock is wrong by so many seconds. */
	startWebServer(port: number, secondsOff?: number): Promise<void>;
	/** Takes programs away from the computer. */
	hide(...programs: readonly string[]): Promise<void>;
	/** What the computer has in its resolv.conf. */
	resolvConf(): string;
	/** Folders in which programs of the computer write, instead of those of the machine that runs the tests. */
	readonly folder: string;
};

/** Two network namespaces with a cable between them, gone when the test is over. */
export const createSmallNetwork = async (): Promise<SmallNetwork> => {
	const folder = temporaryFolder();
	const etc = path.join(folder, 'etc');
	cpSync('/etc', etc, {recursive: true, verbatimSymlinks: true});
	// Whoever sets name servers leaves this as it is: a name that nobody knows must not take the test half a minute.
	writeFileSync(path.join(etc, 'resolv.conf'), 'options timeout:1 attempts:1\n');
	mkdirSync(path.join(folder, 'run'));

	const server = await holdNamespace(['--net'], 'true');
	const computer = await holdNamespace(
		['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
		[
			`mount --bind ${etc} /etc`,
			`mount --bind ${path.join(folder, 'run')} /run`,
			'mount -t tmpfs tmpfs /var/lib',
			'mkdir -p /var/lib/dhcp /var/lib/dhcpcd',
			'mount -t sysfs sysfs /sys',
		].join(' && '),
	);
	const inServer = ['-t', String(server), '-n'];
	const inComputer = ['-t', String(computer), '-n', '-m', '-p'];
	const ip = (where: readonly string[], command: string) =>
		execFileSync('nsenter', [...where, 'ip', ...command.split(' ')], {stdio: 'pipe'});
	ip(inServer, `link add lan0 type veth peer name eth0 netns ${computer}`);
	ip(inServer, 'link set lo up');
	ip(inServer, 'addr add 192.0.2.1/24 dev lan0');
	ip(inServer, 'link set lan0 up');
	ip(inComputer, 'link set lo up');
	ip(inComputer, 'link set eth0 up');

	const start = async (command: readonly string[], isReady: (output: string) => boolean) => {
		const child = spawn('nsenter', [...inServer, ...command], {stdio: ['ignore', 'pipe', 'pipe']});
		await untilSaid(child, isReady);
		onTestFinished(async () => end(child));
	};

	const startDnsmasq = async (options: readonly string[], ready: string) =>
		start(
			[
				'dnsmasq',
				'--keep-in-foreground',
				'--conf-file=/dev/null',
				'--no-hosts',
				'--no-resolv',
				'--log-facility=-',
				'--user=root',
				'--interface=lan0',
				'--bind-interfaces',
				'--address=/content.contoso.example/192.0.2.1',
				...options,
			],
			output => output.includes(ready),
		);

	const onComputer = async (...command: readonly string[]) => {
		const child = spawn('nsenter', [...inComputer, ...command], {stdio: ['ignore', 'pipe', 'pipe']});
		let output = '';
		let errors = '';
		child.stdout.on('data', text => (output += String(text)));
		child.stderr.on('data', text => (errors += String(text)));
		const [code] = await once(child, 'exit');
		if (code !== 0) {
			throw new Error(`${command.join(' ')} ended with ${String(code)}: ${errors}${output}`);
		}

		return output;
	};

	return {
		folder,
		onComputer,
		enter: ['nsenter', ...inComputer],
		async hide(...programs) {
			for (const program of programs) {
				const file = programPath(program);
				if (file !== undefined) {
					await onComputer('mount', '--bind', '/dev/null', file);
				}
			}
		},
		plug: isIn => void ip(inServer, `link set lan0 ${isIn ? 'up' : 'down'}`),
		startDns: async () => startDnsmasq([], 'started, version'),
		startDhcp: async () =>
			startDnsmasq(
				[
					'--log-dhcp',
					`--dhcp-leasefile=${path.join(folder, 'leases')}`,
					'--dhcp-range=192.0.2.100,192.0.2.120,1h',
					'--dhcp-option=option:router,192.0.2.1',
					'--dhcp-option=option:dns-server,192.0.2.1',
				],
				'DHCP, IP range',
			),
		async startWebServer(port, secondsOff = 0) {
			const file = path.join(folder, `server-${port}.mjs`);
			appendFileSync(
				file,
				`import {createServer} from 'node:http';
createServer((request, response) => {
	response.sendDate = false;
	response.writeHead(404, {date: new Date(Date.now() + ${secondsOff * 1000}).toUTCString()});
	response.end();
}).listen(${port}, '192.0.2.1', () => console.log('ready'));
`,
			);
			await start([process.execPath, file], output => output.includes('ready'));
		},
		resolvConf: () => readFileSync(path.join(etc, 'resolv.conf'), 'utf8'),
	};
};

/** A process that keeps namespaces alive until the test is over. Gives its number. */
const holdNamespace = async (kinds: readonly string[], prepare: string): Promise<number> => {
	const child = spawn('unshare', [...kinds, 'sh', '-c', `${prepare} && echo ready && exec sleep 600`], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	await untilSaid(child, output => output.includes('ready'));
	onTestFinished(async () => end(child));
	// With a process namespace of its own, it is the child that is in it.
	const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
	return kinds.includes('--fork') ? Number(children[0]) : Number(child.pid);
};

const untilSaid = async (child: ChildProcess, isReady: (output: string) => boolean): Promise<void> => {
	let output = '';
	const {promise, resolve, reject} = Promise.withResolvers<void>();
	const hear = (text: unknown) => {
		output += String(text);
		if (isReady(output)) {
			resolve();
		}
	};
	child.stdout?.on('data', hear);
	child.stderr?.on('data', hear);
	child.once('exit', code => reject(new Error(`It ended with ${String(code)}: ${output}`)));
	await promise;
};

const end = async (child: ChildProcess): Promise<void> => {
	if (child.exitCode === null && child.signalCode === null) {
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
	}
};
