import type {Content} from '../content/content.ts';
import {readContentSettings} from '../content/content-settings.ts';
import type {RunRequest} from '../run/run-request.ts';
import {sequenceDefaults} from '../run/sequence-defaults.ts';
import type {Environment} from '../sequence/variables/environment.ts';
import {createEnvironment} from '../sequence/variables/environment-store.ts';
import type {Prepared} from './prepared.ts';

/** The variables that a run will begin with, as far as its content needs them before there is a run. */
export const earlyEnvironment = (
	request: Pick<RunRequest, 'variables' | 'taskSequence' | 'children'>,
): Environment => createEnvironment(request.variables, sequenceDefaults(request));

/** Looks for packages before there is a run, each once, and keeps what became of it. */
export const lookForContent = (
	{console, machine}: Pick<Prepared, 'console' | 'machine'>,
	environment: Environment,
	content: Pick<Content, 'find'>,
) => {
	const {mode} = readContentSettings(environment, machine.processEnvironment);
	const missing = new Map<string, string>();
	const found = new Map<string, string>();
	return {
		/** Content that is fetched on demand is not looked for. */
		async hasPackage(packageId: string): Promise<boolean> {
			const key = packageId.toLowerCase();
			if (mode === 'on-demand' || found.has(key)) {
				return true;
			}

			if (!missing.has(key)) {
				console.wait('packages');
				const looked = await content.find(packageId, {
					signal: console.cancelled,
					log: (text, severity) => {
						if (severity !== undefined && severity !== 'information') {
							console.notice(severity, text);
						}
					},
				});
				if (looked.ok) {
					found.set(key, packageId);
				} else {
					missing.set(key, looked.error.message);
				}
			}

			return found.has(key);
		},
		whyMissing: (packageId: string) => missing.get(packageId.toLowerCase()),
		/** The packages that were found. */
		found: (): readonly string[] => [...found.values()],
	};
};
