import {revealed, Secret} from '../sequence/secret.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import {environmentLookup, expand, type ProcessEnvironment} from '../sequence/variables/expand.ts';
import {contentVariables} from './content-variables.ts';

/** When and how content is fetched: all of it before the first step, each package when a step needs it, or not at all. */
export type ContentMode = 'download-first' | 'on-demand' | 'in-place';

export type ContentSettings = {
	readonly mode: ContentMode;
	/** Folders and addresses in the order to try, `%name%` expanded. */
	readonly sources: readonly string[];
	readonly account?: {readonly user: string; readonly password: Secret};
	readonly proxy?: {readonly url: string; readonly user?: string; readonly password?: Secret};
	/** A PEM file, relative to the media or a full path. */
	readonly certificates?: string;
	/** How often all sources are tried again. */
	readonly retryCount: number;
	/** Milliseconds between two tries. */
	readonly retryDelay: number;
};

/** What the variables say now: a step may change them. Rules: task-sequence-format.md §7.3, §9.1, §9.4. */
export const readContentSettings = (
	environment: Pick<Environment, 'get'>,
	processEnvironment: ProcessEnvironment,
): ContentSettings => {
	const lookup = environmentLookup(environment, processEnvironment, {showSecrets: true});
	const text = (name: string) => expand(revealed(environment.get(name) ?? ''), lookup).trim();
	const {account, password, proxy, proxyAccount, proxyPassword, certificates} = contentVariables;
	return {
		mode: modeOf(text),
		sources: text(contentVariables.sources)
			.split(/[;\r\n]+/)
			.map(source => source.trim())
			.filter(Boolean),
		...(text(account) === '' ? {} : {account: {user: text(account), password: new Secret(text(password))}}),
		...(text(proxy) === ''
			? {}
			: {
					proxy: {
						url: text(proxy),
						...(text(proxyAccount) === ''
							? {}
							: {user: text(proxyAccount), password: new Secret(text(proxyPassword))}),
					},
				}),
		...(text(certificates) === '' ? {} : {certificates: text(certificates)}),
		retryCount: wholeNumber(text(contentVariables.retryCount), 2),
		retryDelay: wholeNumber(text(contentVariables.retryDelay), 15) * 1000,
	};
};

const modeOf = (text: (name: string) => string): ContentMode => {
	const isTrue = (name: string) => text(name).toLowerCase() === 'true';
	if (isTrue(contentVariables.inPlace)) {
		return 'in-place';
	}

	return isTrue(contentVariables.onDemand) ? 'on-demand' : 'download-first';
};

const wholeNumber = (text: string, otherwise: number): number =>
	/^\d{1,6}$/.test(text) ? Number(text) : otherwise;
