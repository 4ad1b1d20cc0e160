import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';
import {contentCodes} from './content-codes.ts';
import type {ContentSettings} from './content-settings.ts';
import type {SourceProblem} from './content-source.ts';
import {contentVariables} from './content-variables.ts';
import {readProblem} from './file-problem.ts';
import type {WebClient, WebSettings} from './http/web-client.ts';

export type CreateClient = (settings: WebSettings) => WebClient | Promise<WebClient>;

/** Reads a file by its full path; one inside media that are an image too. Throws what the file system says. */
export type ReadText = (file: string) => Promise<string>;

/** What speaks HTTP, and the modules of Node that it is made of, are loaded when a package is on a server: no start waits for them. */
const createWebClient: CreateClient = async settings =>
	(await import('./http/web-client.ts')).createWebClient(settings);

/** An address without the account that stands in it, and that account: all before the last `@`, as names in a domain have one too. */
export const splitAddress = (
	address: string,
): {readonly address: string; readonly account?: {readonly user: string; readonly password: Secret}} => {
	const [, scheme = '', user, password = '', rest = ''] =
		/^(https?:\/\/)([^/?#:]*)(?::([^/?#]*))?@(.*)$/is.exec(address) ?? [];
	return user === undefined
		? {address}
		: {
				address: `${scheme}${rest}`,
				account: {user: decoded(user), password: new Secret(decoded(password))},
			};
};

/** A text that is not percent-encoded rightly counts as it is. */
const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** The clients of a run: one for all servers that are reached in the same way, so that connections are kept. */
export const createWebClients = (createClient: CreateClient = createWebClient, readText?: ReadText) => {
	const clients = new Map<string, WebClient>();
	return {
		/** @param media - The folder, drive or image: the certificates file is relative to it. */
		async clientFor(
			{account, proxy, certificates}: Pick<ContentSettings, 'account' | 'proxy' | 'certificates'>,
			media: string | undefined,
		): Promise<Result<WebClient, SourceProblem>> {
			const file = certificates === undefined ? undefined : certificatesFile(certificates, media);
			const key = JSON.stringify([
				account?.user,
				account?.password.reveal(),
				proxy?.url,
				proxy?.user,
				proxy?.password?.reveal(),
				file,
			]);
			const known = clients.get(key);
			if (known !== undefined) {
				return success(known);
			}

			const authorities = file === undefined ? undefined : await readAuthorities(file, readText);
			if (authorities?.ok === false) {
				return authorities;
			}

			const client = await createClient({
				...(account === undefined ? {} : {account}),
				...(proxy === undefined ? {} : {proxy}),
				...(authorities === undefined ? {} : {certificateAuthorities: authorities.value}),
			});
			clients.set(key, client);
			return success(client);
		},
		async close(): Promise<void> {
			await Promise.all([...clients.values()].map(async client => client.close()));
			clients.clear();
		},
	};
};

/** Where the certificates are that the media pins: a full path, or one below its root. As Windows writes it counts on Linux too. */
export const certificatesFile = (certificates: string, media: string | undefined): string =>
	path.resolve(
		media ?? '',
		...(path.isAbsolute(certificates) ? [certificates] : certificates.split(/[\\/]+/)),
	);

/** The PEM texts in a file. */
export const readAuthorities = async (
	file: string,
	readText: ReadText = async name => readFile(name, 'utf8'),
): Promise<Result<readonly string[], SourceProblem>> => {
	let text: string;
	try {
		text = await readText(file);
	} catch (error) {
		const problem = readProblem(`The certificates file ${file} (${contentVariables.certificates})`, error);
		return failure({...problem, passing: false});
	}

	const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
	return found.length === 0
		? failure({
				code: contentCodes.invalidData,
				message: `There is no certificate in ${file} (${contentVariables.certificates}). It takes PEM texts.`,
				passing: false,
			})
		: success(found);
};
