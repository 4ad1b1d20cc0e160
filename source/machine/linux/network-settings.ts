import {chmod, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {StaticAddress} from '../../sequence/variables/static-address.ts';
import {execute} from '../execute.ts';
import type {Network} from '../network-settings.ts';
import {wordsOf} from '../words-of.ts';
import {askDhcp, endDhcpClients} from './ask-dhcp.ts';
import {findProgram} from './find-program.ts';
import {gatewayAnswers} from './gateway.ts';
import {managerOf, type NetworkManager} from './network-managers.ts';
import {readLinuxNetwork} from './network-status.ts';
import type {NetworkTools} from './network-tools.ts';
import {resolvConf, withNameServers} from './resolv-conf.ts';

/** The network of Linux: by whoever manages it (NetworkManager, systemd-networkd), else by `ip` and a DHCP client. */
export const createLinuxNetwork = ({
	system,
	run = execute,
	find = async program => findProgram(program, `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`),
	write = writeText,
	end = process.kill.bind(process),
}: Pick<NetworkTools, 'system'> & Partial<NetworkTools>): Network => {
	const tools: NetworkTools = {system, run, find, write, end};
	return {
		status: async () => readLinuxNetwork(system, run),
		gatewayAnswers: async (gateway, adapter) => gatewayAnswers(gateway, adapter, tools),
		async askDhcp(adapter, signal) {
			const manager = await managerOf(adapter, tools);
			return manager === undefined
				? askDhcp(adapter, signal, tools)
				: manageDhcp(manager, adapter, signal, tools);
		},
		async setStaticAddress(adapter, address) {
			const manager = await managerOf(adapter, tools);
			if (manager !== undefined) {
				await prepare(manager.staticFile?.(adapter, address), tools);
				return all(manager.staticAddress(adapter, address), tools);
			}

			await endDhcpClients(adapter, tools);
			return setByHand(adapter, address, tools);
		},
		async setClock(milliseconds) {
			const set = await run('date', ['-u', '-s', `@${Math.round(milliseconds / 1000)}`]);
			if (set.exitCode !== 0) {
				return failure(
					`The clock was not set: ${wordsOf(set)}. Only root may set it; set it in the setup of the firmware.`,
				);
			}

			// Virtual machines have none; the system's own clock is right all the same.
			await run('hwclock', ['-u', '-w'], {timeout: 10});
			return success(undefined);
		},
	};
};

const manageDhcp = async (
	manager: NetworkManager,
	adapter: string,
	signal: AbortSignal,
	tools: NetworkTools,
): Promise<Result<undefined, string>> => {
	await prepare(manager.dhcpFile?.(adapter), tools);
	return all(manager.dhcp(adapter), tools, signal);
};

const prepare = async (
	file: {readonly file: string; readonly text: string} | undefined,
	{write}: NetworkTools,
): Promise<void> => {
	if (file !== undefined) {
		await write(file.file, file.text);
	}
};

const setByHand = async (
	adapter: string,
	{addresses, gateways, dnsServers}: StaticAddress,
	tools: NetworkTools,
): Promise<Result<undefined, string>> => {
	const commands = [
		`ip link set ${adapter} up`,
		`ip addr flush dev ${adapter} scope global`,
		...addresses.map(({address, prefix}) => `ip addr add ${address}/${prefix} dev ${adapter}`),
		...gateways.map(gateway =>
			gateway.includes(':')
				? `ip -6 route replace default via ${gateway} dev ${adapter}`
				: `ip route replace default via ${gateway} dev ${adapter}`,
		),
	];
	const set = await all(
		commands.map(command => command.split(' ')),
		tools,
	);
	if (!set.ok || dnsServers.length === 0) {
		return set;
	}

	try {
		await tools.write(resolvConf, withNameServers(tools.system.text(resolvConf), dnsServers));
		return success(undefined);
	} catch (error) {
		return failure(
			`The DNS servers were not set: ${error instanceof Error ? error.message : String(error)}. The address is set.`,
		);
	}
};

/** One after the other, until one fails. Small boot media have busybox in place of most programs. */
const all = async (
	commands: readonly (readonly string[])[],
	{run, find}: NetworkTools,
	signal?: AbortSignal,
): Promise<Result<undefined, string>> => {
	for (const [name = '', ...rest] of commands) {
		const program = await find(name);
		const busybox = program === undefined ? await find('busybox') : undefined;
		const ended = await run(program ?? busybox ?? name, busybox === undefined ? rest : [name, ...rest], {
			timeout: 40,
			...(signal === undefined ? {} : {signal}),
		});
		if (ended.exitCode !== 0) {
			return failure(
				`The network was not set: ${[name, ...rest].join(' ')} ended with: ${wordsOf(ended)}. Only root may set it.`,
			);
		}
	}

	return success(undefined);
};

const writeText = async (file: string, text: string, mode = 0o644): Promise<void> => {
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, text);
	if (mode !== 0o644) {
		await chmod(file, mode);
	}
};
