import {isPackage} from '../../sequence/document/action.ts';
import type {PackageProgram} from '../package-program.ts';
import {type Fields, fieldsOf} from './manifest-fields.ts';
import type {ProblemAt} from './problem-at.ts';

/**
The programs of a `software.json`, from the value of its `programs`; `undefined` where the file has none. What is wrong is
told to `problemAt`, with paths that begin with `programs`; a program with a problem is left out.
*/
export const parsePrograms = (value: unknown, problemAt: ProblemAt): readonly PackageProgram[] => {
	if (value === undefined) {
		return [];
	}

	if (!Array.isArray(value)) {
		problemAt('programs', 'The programs are not a list.', 'Write them as [{…}, {…}].');
		return [];
	}

	const programs = new Map<string, PackageProgram>();
	for (const [index, item] of value.entries()) {
		const fields = fieldsOf(item, `programs[${index}]`, problemAt);
		const program = fields && parseProgram(fields);
		if (program === undefined) {
			continue;
		}

		const key = `${program.packageId}:${program.name}`.toLowerCase();
		if (programs.has(key)) {
			problemAt(
				`programs[${index}]`,
				`The program ${program.name} of package ${program.packageId} is described twice.`,
				'Remove one of the two.',
			);
		} else {
			programs.set(key, program);
		}
	}

	return [...programs.values()];
};

const parseProgram = (fields: Fields): PackageProgram | undefined => {
	const packageId = fields.requiredText('package');
	const name = fields.requiredText('name');
	const commandLine = fields.requiredText('commandLine');
	const startIn = fields.text('startIn');
	const successCodes = fields.codes('successCodes');
	const restartCodes = fields.codes('restartCodes');
	const [runFirst, ...others] = fields.list('runFirst').map(one => parseRunFirst(one, packageId));
	if (others.length > 0) {
		fields.problem('runFirst', 'Only one program can be named to run first.', 'Let that one name the next.');
	}

	const fullOsOnly = fields.flag('fullOsOnly') ?? false;
	const content = fields.flag('content') ?? true;
	const restartAfter = fields.flag('restartAfter') ?? false;
	fields.refuseOthers();
	if (packageId !== '' && !isPackage(packageId)) {
		fields.problem('package', `"${packageId}" stands for no package.`);
	}

	if (fields.failed()) {
		return undefined;
	}

	return {
		packageId,
		name,
		commandLine,
		...(startIn === undefined ? {} : {startIn}),
		...(successCodes === undefined ? {} : {successCodes}),
		...(restartCodes === undefined ? {} : {restartCodes}),
		...(runFirst === undefined ? {} : {runFirst}),
		fullOsOnly,
		...(content ? {} : {withoutContent: true}),
		...(restartAfter ? {restartAfter} : {}),
	};
};

/** The name of a program of the same package, or `{"package", "program", "always"}`. */
const parseRunFirst = (fields: Fields, ownPackage: string): NonNullable<PackageProgram['runFirst']> => {
	const packageId = fields.text('package') ?? ownPackage;
	const program = fields.self() ?? fields.requiredText('program');
	const always = fields.flag('always') ?? false;
	fields.refuseOthers();
	return {packageId, program, ...(always ? {always} : {})};
};
