import {mkdirSync} from 'node:fs';
import path from 'node:path';
import type {TransferOptions} from '../../source/content/content.ts';
import type {ContentSource} from '../../source/content/content-source.ts';
import {type ContentOptions, createContent, type OpenContent} from '../../source/content/create-content.ts';
import type {Medium} from '../../source/content/medium.ts';
import type {VariableValue} from '../../source/sequence/secret.ts';
import {createEnvironment} from '../../source/sequence/variables/environment-store.ts';
import {contentOf} from './content-of.ts';
import {createFakeWeb, type FakeWeb} from './fake-web-client.ts';
import {temporaryFolder} from './temporary-folder.ts';

type Options = Partial<Omit<ContentOptions, 'environment' | 'locations'>> & {
	readonly variables?: Readonly<Record<string, VariableValue>>;
	readonly media?: string;
	readonly mediaPackages?: ContentSource;
	/** The media once more, where they may be pulled out. */
	readonly medium?: Medium;
	readonly exportFile?: string;
	/** The `_SMSTaskSequence` folder; absent: a new one. */
	readonly stateFolder?: string;
	readonly web?: FakeWeb;
};

export type OpenedContent = {
	readonly content: OpenContent;
	readonly stateFolder: string;
	/** Where packages that were fetched are. */
	readonly store: string;
	readonly web: FakeWeb;
	/** What transfers told and logged. */
	readonly transfer: TransferOptions;
	readonly events: Parameters<NonNullable<TransferOptions['report']>>[0][];
	readonly log: string[];
};

/** Content as a run has it, with servers in memory; retries do not wait. */
export const openedContent = (options: Options = {}): OpenedContent => {
	const {
		variables = {},
		media,
		mediaPackages,
		medium,
		exportFile,
		web = createFakeWeb(),
		...others
	} = options;
	const stateFolder = options.stateFolder ?? path.join(temporaryFolder(), '_SMSTaskSequence');
	mkdirSync(stateFolder, {recursive: true});
	const events: OpenedContent['events'] = [];
	const log: string[] = [];
	return {
		content: createContent({
			processEnvironment: {},
			software: contentOf(),
			createClient: web.createClient,
			...others,
			environment: createEnvironment(Object.entries({SMSTSDownloadRetryDelay: '0', ...variables})),
			locations: () => ({
				stateFolder,
				...(media === undefined ? {} : {media}),
				...(mediaPackages === undefined ? {} : {mediaPackages}),
				...(medium === undefined ? {} : {medium}),
				...(exportFile === undefined ? {} : {exportFile}),
			}),
		}),
		stateFolder,
		store: path.join(stateFolder, 'Packages'),
		web,
		transfer: {
			report: event => void events.push(event),
			log: (text, severity = 'information') => void log.push(`${severity}: ${text}`),
		},
		events,
		log,
	};
};
