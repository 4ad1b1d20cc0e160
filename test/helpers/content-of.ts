import {cp} from 'node:fs/promises';
import type {Application} from '../../source/content/application.ts';
import type {Content} from '../../source/content/content.ts';
import {contentCodes} from '../../source/content/content-codes.ts';
import type {OpenContent} from '../../source/content/create-content.ts';
import type {PackageProgram} from '../../source/content/package-program.ts';
import {failure, success} from '../../source/sequence/result.ts';

export type ContentOf = {
	/** Package → folder. */
	readonly packages?: Readonly<Record<string, string>>;
	readonly programs?: readonly PackageProgram[];
	readonly applications?: readonly Application[];
};

/** A stand-in for where content comes from: what the test says is there, and nothing is transferred. */
export const contentOf = ({packages = {}, programs = [], applications = []}: ContentOf = {}): Content => {
	const missing = (message: string) => failure({code: contentCodes.notFound, message});
	const folder = async (packageId: string) => {
		const found = packages[packageId];
		return found === undefined ? missing(`Package ${packageId} was not found.`) : success(found);
	};

	return {
		folder,
		async find(packageId) {
			const found = await folder(packageId);
			return found.ok ? success(undefined) : found;
		},
		async copy(packageId, destination) {
			const found = await folder(packageId);
			if (found.ok) {
				await cp(found.value, destination, {recursive: true});
				return success(undefined);
			}

			return found;
		},
		async program(packageId, name) {
			const program = programs.find(one => one.packageId === packageId && one.name === name);
			return program === undefined
				? missing(`Nothing describes the program ${name} of package ${packageId}.`)
				: success(program);
		},
		async application(idOrName) {
			const application = applications.find(({id, name}) => id === idOrName || name === idOrName);
			return application === undefined
				? missing(`Nothing describes the application ${idOrName}.`)
				: success(application);
		},
	};
};

/** The same for whoever runs a task sequence: without connections to close. */
export const contentForRun =
	(of: ContentOf = {}): (() => OpenContent) =>
	() => ({...contentOf(of), fits: async () => success(undefined), close: async () => undefined});
