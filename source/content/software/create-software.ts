import type {Diagnostic} from '../../sequence/diagnostic.ts';
import {failure, success} from '../../sequence/result.ts';
import type {Application} from '../application.ts';
import type {Content, ContentProblem} from '../content.ts';
import {contentCodes} from '../content-codes.ts';
import type {PackageProgram} from '../package-program.ts';
import {readExportedApplications} from './exported-applications.ts';
import {readExportedPrograms} from './exported-programs.ts';
import {readSoftwareManifest} from './software-manifest.ts';
import type {SoftwareRead, SoftwareSource} from './software-source.ts';

/** What packages and applications say of how they are installed, and what is wrong with the files that say it. */
export type Software = Pick<Content, 'program' | 'application'> & {
	/** Whether a package is known to have no content: every program that is described of it runs without. */
	isWithoutContent(packageId: string): boolean;
	readonly diagnostics: readonly Diagnostic[];
};

/**
Reads what describes the software of a run.

@param sources In order: of two that describe the same program or application the first one counts. So a `software.json`, which
somebody wrote for this purpose, goes before the export.
*/
export const createSoftware = (sources: readonly SoftwareSource[]): Software => {
	const programs = new Map<string, PackageProgram>();
	const applications = new Map<string, Application>();
	const diagnostics: Diagnostic[] = [];
	for (const source of sources) {
		const read = readSource(source);
		diagnostics.push(...read.diagnostics);
		for (const program of read.programs) {
			addFirst(programs, programKey(program.packageId, program.name), program);
		}

		for (const application of read.applications) {
			addFirst(applications, key(application.id), application);
		}
	}

	// A name is not unique by nature: an ID wins over it.
	const byName = new Map<string, Application>();
	for (const application of applications.values()) {
		addFirst(byName, key(application.name), application);
	}

	const files = sources.map(({file}) => file);
	return {
		diagnostics,
		isWithoutContent(packageId) {
			const described = [...programs.values()].filter(program => key(program.packageId) === key(packageId));
			return described.length > 0 && described.every(({withoutContent}) => withoutContent === true);
		},
		async program(packageId, name) {
			const program = programs.get(programKey(packageId, name));
			return program === undefined
				? failure(undescribed(`the program ${name} of package ${packageId}`, files))
				: success(program);
		},
		async application(idOrName) {
			const application = applications.get(key(idOrName)) ?? byName.get(key(idOrName));
			return application === undefined
				? failure(undescribed(`the application ${idOrName}`, files))
				: success(application);
		},
	};
};

const readSource = (source: SoftwareSource): SoftwareRead => {
	switch (source.kind) {
		case 'manifest': {
			return readSoftwareManifest(source.file, source.bytes);
		}

		case 'export': {
			const exported = readExportedPrograms(source.parts, source.file);
			const {applications, diagnostics} = readExportedApplications(source.parts, source.file);
			return {
				programs: exported.programs,
				applications,
				diagnostics: [...exported.diagnostics, ...diagnostics],
			};
		}

		case 'unreadable': {
			return {programs: [], applications: [], diagnostics: [unreadable(source.file, source.reason)]};
		}

		default: {
			const unreachable: never = source;
			return unreachable;
		}
	}
};

const unreadable = (file: string, reason: string): Diagnostic => ({
	severity: 'error',
	rule: 'damaged-zip',
	message: `The zip cannot be unpacked: ${reason}.`,
	help: 'Export it again, or copy the file again.',
	place: {file, line: 1, column: 1},
});

const addFirst = <Value>(map: Map<string, Value>, name: string, value: Value): void => {
	if (!map.has(name)) {
		map.set(name, value);
	}
};

const key = (name: string): string => name.trim().toLowerCase();

const programKey = (packageId: string, name: string): string => `${key(packageId)}\n${key(name)}`;

const undescribed = (what: string, files: readonly string[]): ContentProblem => ({
	code: contentCodes.notFound,
	message:
		`Nothing describes ${what}. ` +
		(files.length === 0
			? 'Describe it in a software.json: on the media in SMS/data, or beside the task sequence.'
			: `Looked in ${files.join(', ')}. Describe it in a software.json, or export the task sequence with its dependencies.`),
});
