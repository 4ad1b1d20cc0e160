import type {Parts} from '../../sequence/carriers/carrier.ts';
import {type CimInstance, cimInstance} from '../../sequence/carriers/cim-instance.ts';
import {decodeText} from '../../sequence/carriers/decode-text.ts';
import type {Diagnostic} from '../../sequence/diagnostic.ts';
import {readTrimmed} from '../../sequence/document/inner-xml.ts';
import {placesOf} from '../../sequence/document/places.ts';
import type {PackageProgram} from '../package-program.ts';
import {hasFlag, programFlags} from './program-flags.ts';

const programPart = /(?:^|\/)SMS_Program\/[^/]+\/object\.xml$/i;
const packagePart = /(?:^|\/)SMS_Package\/[^/]+\/object\.xml$/i;

/** `PkgSourceFlag` of a package that "does not contain source files". */
const noSource = '1';

/**
The programs that were exported with a task sequence, or with packages alone. Rules: task-sequence-format.md §2.1, §2.2.

Microsoft's step runs programs in the full operating system only, so these may run nowhere else (§7.5).

@param file The name of the export, in diagnostics. What cannot be read is a warning, and the others are read.
*/
export const readExportedPrograms = (
	parts: Parts,
	file: string,
): {readonly programs: readonly PackageProgram[]; readonly diagnostics: readonly Diagnostic[]} => {
	const programs: PackageProgram[] = [];
	const diagnostics: Diagnostic[] = [];
	const instances = function* (pattern: RegExp): Generator<[CimInstance, string]> {
		for (const [name, bytes] of parts) {
			if (pattern.test(name)) {
				const part = `${file}/${name}`;
				const text = decodeText(bytes);
				const root = readTrimmed(text, part, placesOf(text, part));
				if (root.ok) {
					yield [cimInstance(root.value), part];
				} else {
					diagnostics.push({...root.error, severity: 'warning'});
				}
			}
		}
	};

	const withoutContent = new Set<string>();
	for (const [instance] of instances(packagePart)) {
		if (instance.text('PkgSourceFlag') === noSource && instance.text('PkgSourcePath') === '') {
			withoutContent.add(instance.text('PackageID').toLowerCase());
		}
	}

	for (const [instance, part] of instances(programPart)) {
		const program = readProgram(instance);
		if (program === undefined) {
			diagnostics.push(incomplete(part));
		} else {
			programs.push(
				withoutContent.has(program.packageId.toLowerCase()) ? {...program, withoutContent: true} : program,
			);
		}
	}

	return {programs, diagnostics};
};

const readProgram = ({text}: CimInstance): PackageProgram | undefined => {
	const packageId = text('PackageID');
	const name = text('ProgramName');
	const commandLine = text('CommandLine');
	if (packageId === '' || name === '' || commandLine === '') {
		return undefined;
	}

	const startIn = text('WorkingDirectory');
	const flags = text('ProgramFlags');
	const has = (flag: number) => hasFlag(flags, flag);
	const runFirst = dependency(text('DependentProgram'), packageId, has(programFlags.runDependentAlways));
	const cautions = cautionsOf(has);
	return {
		packageId,
		name,
		commandLine,
		...(startIn === '' ? {} : {startIn}),
		...(runFirst === undefined ? {} : {runFirst}),
		fullOsOnly: true,
		...(has(programFlags.restartAfter) ? {restartAfter: true} : {}),
		...(has(programFlags.disabled) ? {disabled: true} : {}),
		...(flags === '' ? {} : {allowedInLists: has(programFlags.authorizedDynamicInstall)}),
		...(cautions.length === 0 ? {} : {cautions}),
	};
};

/** `<PackageID>;;<Program>`; without an ID it is in the same package. */
const dependency = (written: string, ownPackage: string, always: boolean): PackageProgram['runFirst'] => {
	const [packageId = '', ...rest] = written.split(';;');
	const program = rest.join(';;').trim();
	return program === ''
		? undefined
		: {packageId: packageId.trim() || ownPackage, program, ...(always ? {always} : {})};
};

const cautionsOf = (has: (flag: number) => boolean): readonly string[] => [
	...(has(programFlags.unattended)
		? []
		: [
				'The program may wait for somebody at the screen: it is not marked as requiring no user interaction.',
			]),
	...(has(programFlags.userContext)
		? ['The program is made to run only when a user is logged on; the task sequence runs it without one.']
		: []),
	...(has(programFlags.restartsItself)
		? [
				'The program may restart the computer by itself: the task sequence then finds its step interrupted. Let it end with 3010.',
			]
		: []),
];

const incomplete = (file: string): Diagnostic => ({
	severity: 'warning',
	rule: 'program-incomplete',
	message: 'The program has no PackageID, ProgramName or CommandLine, and cannot be run.',
	help: 'Complete the program in the console and export again, or describe it in software.json.',
	place: {file, line: 1, column: 1},
});
