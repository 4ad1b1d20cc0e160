import type {MediaRequest} from '../../media/create/media-request.ts';
import {readVolumeSize} from '../../media/create/volume-size.ts';
import {isMediaSetting} from '../../media/media-layout.ts';
import type {MediaVariable} from '../../media/media-variables.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import type {VariableValue} from '../../sequence/secret.ts';
import {checkVariable} from '../../sequence/variables/variable-name.ts';
import type {BootOrder, CreateOrder} from './create-order.ts';
import {parseMarkedDate} from './marked-date.ts';
import {OrderFields, type SecretsFrom} from './order-fields.ts';

/** The fields of an order file; the options have the same names. */
const orderFields = [
	'sequences',
	'packages',
	'applications',
	'software',
	'leaveOut',
	'required',
	'bootImage',
	'program',
	'label',
	'organization',
	'password',
	'validFrom',
	'validTo',
	'variables',
	'prestartCommand',
	'prestartFiles',
	'prestartForm',
	'unattended',
	'endAction',
	'failureEndAction',
	'technicianCode',
	'keyboard',
	'language',
	'split',
	'format',
	'encryptPackages',
	'signingKey',
	'output',
	'replace',
	'eraseDisk',
] as const;

const languages = ['en', 'fr', 'nl'] as const;
const endActions = ['wait', 'restart', 'shutdown', 'leave'] as const;
const formats = ['bootseq', 'configuration-manager'] as const;
const usualLabel = 'bootseq media';

/** What an empty label, or a line in it, would break is a file of one line. */
const labelPattern = /^[^\p{Cc}]{1,200}$/u;
const keyboardPattern = /^[\w.:-]{1,40}$/;

/**
An order in the form of its JSON file.

@param folder What relative paths are relative to.
@returns Or everything that is wrong with it, as sentences.
*/
export const readOrder = (
	json: Readonly<Record<string, unknown>>,
	folder: string,
	environment: SecretsFrom,
): Result<CreateOrder, readonly string[]> => {
	const fields = new OrderFields(json, folder, environment);
	fields.refuseOthers(orderFields);
	const output = fields.path('output');
	if (output === undefined) {
		fields.problems.push(
			'Where the media go is not said. Name a folder, a file .iso or .img, or a removable disk.',
		);
	}

	const password = fields.secret('password');
	const eraseDisk = fields.text('eraseDisk');
	const request = readRequest(fields);
	const boot = bootOrder(fields);
	fields.problems.push(...contradictions(request));
	return fields.problems.length === 0 && output !== undefined
		? success({
				request,
				...(boot === undefined ? {} : {boot}),
				output,
				replace: fields.flag('replace'),
				...(eraseDisk === undefined ? {} : {eraseDisk}),
				...(password === undefined ? {} : {password}),
			})
		: failure(fields.problems);
};

/** `linux`, a folder, or a `boot.wim`. */
const bootOrder = (fields: OrderFields): BootOrder | undefined => {
	const program = fields.path('program');
	const withProgram = program === undefined ? {} : {program};
	const place = fields.path('bootImage');
	if (fields.text('bootImage') === 'linux') {
		return {kind: 'linux', ...withProgram};
	}

	if (place === undefined) {
		return undefined;
	}

	return /\.wim$/i.test(place)
		? {kind: 'wim', file: place, ...withProgram}
		: {kind: 'folder', folder: place, ...withProgram};
};

const readRequest = (fields: OrderFields): MediaRequest => {
	const split = readVolumeSize(fields.text('split') ?? 'none');
	if (!split.ok) {
		fields.problems.push(split.error);
	}

	const optional = {
		required: fields.text('required'),
		validFrom: dateField(fields, 'validFrom'),
		validTo: dateField(fields, 'validTo'),
		prestartCommand: fields.text('prestartCommand'),
		prestartFiles: fields.path('prestartFiles'),
		prestartForm: fields.prestartForm('prestartForm'),
		keyboard: patternField(fields, 'keyboard', keyboardPattern, 'the name of a keyboard layout, such as fr'),
		language: fields.choice('language', languages),
		split: split.ok ? split.value : undefined,
		signingKey: fields.signingKey('signingKey'),
	};
	return {
		sequences: fields.documents('sequences'),
		packages: fields.folders('packages'),
		applications: fields.folders('applications'),
		software: fields.paths('software'),
		leftOut: fields.texts('leaveOut'),
		label: patternField(fields, 'label', labelPattern, 'one line of at most 200 characters') ?? usualLabel,
		organization: fields.text('organization')?.trim() ?? '',
		variables: [...fields.values('variables'), ...ownValues(fields)],
		unattended: fields.flag('unattended'),
		format: fields.choice('format', formats) ?? 'bootseq',
		encryptPackages: fields.flag('encryptPackages'),
		...present(optional),
	};
};

/** Fields that become variables of our own. */
const ownValues = (fields: OrderFields): readonly MediaVariable[] => {
	const values: readonly (readonly [string, VariableValue | undefined])[] = [
		[ownVariables.technicianCode, fields.secret('technicianCode')],
		[ownVariables.successEnd, fields.choice('endAction', endActions)],
		[ownVariables.failureEnd, fields.choice('failureEndAction', endActions)],
	];
	return values.flatMap(([name, value]) => (value === undefined ? [] : [{name, value}]));
};

type Present<Fields> = {[Name in keyof Fields]?: Exclude<Fields[Name], undefined>};

/** Without the fields that are undefined: absent is absent. */
const present = <Fields extends object>(fields: Fields): Present<Fields> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;

const dateField = (fields: OrderFields, name: string): string | undefined => {
	const text = fields.text(name);
	if (text !== undefined && parseMarkedDate(text) === undefined) {
		fields.problems.push(`${name} is "${text}", which is no date such as 2027-01-31 or 2027-01-31T08:00Z.`);
	}

	return text;
};

const patternField = (
	fields: OrderFields,
	name: string,
	pattern: RegExp,
	what: string,
): string | undefined => {
	const text = fields.text(name)?.trim() || undefined;
	if (text !== undefined && !pattern.test(text)) {
		fields.problems.push(`${name} must be ${what}.`);
	}

	return text;
};

/** What is right by itself and wrong together. */
const contradictions = (request: MediaRequest): readonly string[] => {
	const problems: string[] = [];
	for (const {name, value} of request.variables) {
		const checked = checkVariable(name, value);
		if (!checked.ok) {
			problems.push(`variables: ${checked.error.message}`);
		} else if (isMediaSetting(name)) {
			problems.push(`variables: ${name} has a field of its own.`);
		}
	}

	const [from, to] = [request.validFrom, request.validTo].map(text => parseMarkedDate(text ?? ''));
	if (from !== undefined && to !== undefined && from > to) {
		problems.push(
			`The media would expire (${request.validTo}) before they may be used (${request.validFrom}).`,
		);
	}

	if (request.prestartFiles !== undefined && request.prestartCommand === undefined) {
		problems.push('There are files for a prestart command, and no command.');
	}

	if (request.encryptPackages && request.format === 'configuration-manager') {
		problems.push('Configuration Manager has no encrypted packages: they need the format bootseq.');
	}

	if (request.signingKey !== undefined && request.format === 'configuration-manager') {
		problems.push('Configuration Manager signs no media: a signing key needs the format bootseq.');
	}

	if (request.encryptPackages && request.split !== undefined) {
		problems.push('Packages of media with several volumes cannot be encrypted. Leave one of the two out.');
	}

	return problems;
};
