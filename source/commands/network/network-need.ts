import {type ContentSettings, readContentSettings} from '../../content/content-settings.ts';
import {parseNetworkPath} from '../../machine/network-path.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import {createEnvironment} from '../../sequence/variables/environment-store.ts';
import {parseIpAddress} from '../../sequence/variables/ip-address.ts';

export type Variables = readonly (readonly [string, VariableValue])[];

/** Whether a variable says where content comes from, or which address this computer has. */
export const isAboutNetwork = (name: string): boolean => /^(?:OSDAdapter|BootseqContent)/i.test(name);

/** A server that content may come from. */
export type ContentServer = {
	/** As it is called on the screen: `http://server:8080`, `\\server`. */
	readonly name: string;
	readonly host: string;
	readonly port: number;
	/** Absent: a share. */
	readonly url?: URL;
};

/** What of the network a run needs. */
export type NetworkNeed = {
	readonly servers: readonly ContentServer[];
	readonly proxy?: NonNullable<ContentSettings['proxy']>;
	/** A PEM file, as the variables write it. */
	readonly certificates?: string;
};

const smbPort = 445;

/** The servers that the variables name as sources of content, and how they are reached. Folders and drives need no network. */
export const networkNeed = (
	variables: Variables,
	processEnvironment: Readonly<Record<string, string | undefined>>,
): NetworkNeed => {
	const {sources, proxy, certificates} = readContentSettings(
		createEnvironment(variables),
		processEnvironment,
	);
	const servers = new Map(
		sources.flatMap(source => {
			const server = webServer(source) ?? share(source);
			return server === undefined ? [] : [[server.name.toLowerCase(), server] as const];
		}),
	);
	return {
		servers: [...servers.values()],
		...(proxy === undefined ? {} : {proxy}),
		...(certificates === undefined ? {} : {certificates}),
	};
};

const webServer = (source: string): ContentServer | undefined => {
	const url = /^https?:\/\//i.test(source) ? URL.parse(source) : null;
	return url === null
		? undefined
		: {
				// Without an account that may stand in it.
				name: url.origin,
				host: hostOf(url),
				port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
				url: new URL(url.origin),
			};
};

const share = (source: string): ContentServer | undefined => {
	const path = parseNetworkPath(source);
	return path === undefined ? undefined : {name: `\\\\${path.server}`, host: path.server, port: smbPort};
};

/** Without the brackets around an address of version 6. */
export const hostOf = ({hostname}: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Whether a host must be resolved. */
export const isName = (host: string): boolean => parseIpAddress(host) === undefined;

/** The proxy's own address; written without a scheme too, as in the settings of browsers. Undefined: it is none. */
export const proxyAddress = ({url}: {readonly url: string}): {host: string; port: number} | undefined => {
	const address = URL.parse(/^[a-z]+:\/\//i.test(url) ? url : `http://${url}`);
	return address === null || !/^https?:$/.test(address.protocol) || address.hostname === ''
		? undefined
		: {host: hostOf(address), port: Number(address.port) || (address.protocol === 'https:' ? 443 : 80)};
};
