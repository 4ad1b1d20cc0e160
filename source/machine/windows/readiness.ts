import os from 'node:os';
import {failure, success} from '../../sequence/result.ts';
import {isWirelessName} from '../connected-adapters.ts';
import type {Drives} from '../machine.ts';
import {createReadinessFacts, type ReadinessFacts, type ReadinessSource} from '../readiness-facts.ts';
import {dataOf, type Registry} from './registry.ts';

const languageKey = String.raw`HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Control\Nls\Language`;
const bytesInMegabyte = 1024 * 1024;

/** What the process itself sees of the machine. */
export type OwnView = Pick<typeof os, 'totalmem' | 'cpus' | 'networkInterfaces'>;

/**
What Check Readiness measures on Windows. A plain Windows PE has no WMI: there memory, processor, drives, network and language
come from what the process and the registry know; mains power and the security module stay unknown, with the reason.
*/
export const createWindowsReadiness = (
	source: ReadinessSource & {readonly registry: Registry; readonly drives: Drives},
	own: OwnView = os,
): ReadinessFacts => {
	const {registry, drives, phase} = source;
	const facts = createReadinessFacts(source);
	return {
		...facts,
		async memory() {
			const answer = await facts.memory();
			return answer.ok ? answer : success(Math.floor(own.totalmem() / bytesInMegabyte));
		},
		async processorSpeed() {
			const answer = await facts.processorSpeed();
			const speed = Math.max(0, ...own.cpus().map(core => core.speed));
			return answer.ok || speed === 0 ? answer : success(speed);
		},
		async freeSpace(drive) {
			const answer = await facts.freeSpace(drive);
			if (answer.ok) {
				return answer;
			}

			const wanted = drive ?? (phase === 'FullOS' ? 'C:' : undefined);
			const found = (await drives.list())
				.filter(({path, kind}) =>
					wanted === undefined
						? kind === 'fixed'
						: path.slice(0, 2).toLowerCase() === wanted.slice(0, 2).toLowerCase(),
				)
				.toSorted((a, b) => b.free - a.free)[0];
			return found === undefined
				? answer
				: success({drive: found.path, megabytes: Math.floor(found.free / bytesInMegabyte)});
		},
		async operatingSystemLanguage() {
			const answer = await facts.operatingSystemLanguage();
			if (answer.ok) {
				return answer;
			}

			// Four hexadecimal digits: 0409.
			const language = Number.parseInt(dataOf(await registry.value(languageKey, 'InstallLanguage')), 16);
			return Number.isNaN(language) ? failure(answer.error) : success(language);
		},
		async connectedAdapters() {
			const answer = await facts.connectedAdapters();
			return answer.ok
				? answer
				: success(
						Object.entries(own.networkInterfaces())
							.filter(([, addresses]) => addresses?.some(({internal}) => !internal) ?? false)
							.map(([name]) => ({name, wireless: isWirelessName(name)})),
					);
		},
	};
};
