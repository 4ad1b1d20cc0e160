import type {Machine} from '../../machine/machine.ts';
import type {AdapterStatus} from '../../sequence/adapter-status.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type AdapterSettings, readAdapterSettings} from '../../sequence/variables/adapter-settings.ts';
import {variableText} from '../variable-text.ts';
import type {Variables} from './network-need.ts';

/**
Sets the static addresses that `OSDAdapter0…` variables ask for, in the boot environment alone: an installed system has its own. An adapter that
has its address already is left alone. Nothing is done where no variable asks. Rule: task-sequence-format.md §9.5, network.

@returns What was set, as a sentence each. The error is a sentence that names the variable.
*/
export const setAddresses = async (
	{phase, network}: Pick<Machine, 'phase' | 'network'>,
	variables: Variables,
): Promise<Result<readonly string[], string>> => {
	const settings = readAdapterSettings(name => variableText(variables, name));
	if (!settings.ok) {
		return settings;
	}

	const wanted = settings.value.filter(({address}) => address !== undefined);
	if (phase !== 'WinPE' || wanted.length === 0) {
		return success([]);
	}

	const status = await network.status();
	if (!status.ok) {
		return status;
	}

	const done: string[] = [];
	const taken = new Set<string>();
	for (const each of wanted) {
		const adapter = adapterFor(each, status.value.adapters, taken);
		if (adapter === undefined) {
			return failure(notThere(each));
		}

		taken.add(adapter.id);
		if (each.address !== undefined && !hasAll(adapter, each.address.addresses)) {
			const set = await network.setStaticAddress(adapter.id, each.address);
			if (!set.ok) {
				return set;
			}

			const addresses = each.address.addresses.map(({address, prefix}) => `${address}/${prefix}`);
			done.push(`${adapter.name} has the address ${addresses.join(', ')} (${each.variable}IPAddressList).`);
		}
	}

	return success(done);
};

/** By its hardware address or its name; else the first one that has a cable, or else is there. */
const adapterFor = (
	{macAddress, name}: AdapterSettings,
	adapters: readonly AdapterStatus[],
	taken: ReadonlySet<string>,
): AdapterStatus | undefined => {
	const free = adapters.filter(({id}) => !taken.has(id));
	if (macAddress !== undefined) {
		return free.find(adapter => plain(adapter.macAddress) === plain(macAddress));
	}

	return name !== undefined && free.some(adapter => isNamed(adapter, name))
		? free.find(adapter => isNamed(adapter, name))
		: (free.find(({connected}) => connected) ?? free[0]);
};

const isNamed = (adapter: AdapterStatus, name: string): boolean =>
	[adapter.name, adapter.id, adapter.description].some(each => each.toLowerCase() === name.toLowerCase());

/** With colons, dashes, or neither. */
const plain = (macAddress: string): string => macAddress.replaceAll(/[^\da-f]/gi, '').toLowerCase();

const hasAll = (
	{addresses, configuration}: AdapterStatus,
	wanted: readonly {readonly address: string; readonly prefix: number}[],
): boolean =>
	configuration === 'static' &&
	wanted.every(({address, prefix}) =>
		addresses.some(each => each.address === address && each.prefix === prefix),
	);

const notThere = ({variable, macAddress}: AdapterSettings): string =>
	macAddress === undefined
		? `There is no network adapter for ${variable}IPAddressList.`
		: `There is no network adapter with the address ${macAddress} (${variable}MacAddress).`;
