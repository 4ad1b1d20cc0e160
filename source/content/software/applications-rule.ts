import {type Comparison, comparisonNames, valueOperatorNames} from '../../sequence/conditions/comparison.ts';
import {parseTimestamp} from '../../sequence/conditions/timestamp.ts';
import {versionParts} from '../../sequence/conditions/version-number.ts';
import type {ApplicationRule, ScriptLanguage, VersionTest} from '../application.ts';
import type {Fields} from './manifest-fields.ts';

/** A requirement or a detection rule of a `software.json`. Its first known field says which kind it is. */
export const parseRule = (fields: Fields): ApplicationRule => {
	const read = rules.find(([name]) => fields.has(name))?.[1];
	if (read === undefined) {
		fields.problem(
			'',
			'Nothing is known of this rule.',
			`A rule has one of ${rules.map(([name]) => name).join(', ')}.`,
		);
		return {kind: 'unknown', text: fields.path};
	}

	const rule = read(fields);
	fields.refuseOthers();
	return rule;
};

type ReadRule = (fields: Fields) => ApplicationRule;

const joined =
	(kind: 'all' | 'any' | 'none'): ReadRule =>
	fields => ({kind, rules: fields.list(kind, {required: true}).map(one => parseRule(one))});

const readFile: ReadRule = fields => {
	const version = readVersion(fields, 'version', 'versionOperator');
	return {
		kind: 'condition',
		type: 'File',
		parameters: {
			Path: fields.requiredText('file'),
			...(version === undefined ? {} : {Version: version.version, VersionOperator: version.operator}),
			...readTime(fields),
		},
	};
};

const readFolder: ReadRule = fields => ({
	kind: 'condition',
	type: 'Folder',
	parameters: {Path: fields.requiredText('folder'), ...readTime(fields)},
});

/** With `version`: a text that is a version. With `data`: as the registry condition of the console; else the key or value exists. */
const readRegistry: ReadRule = fields => {
	const key = fields.requiredText('registryKey');
	const value = fields.text('value') ?? '';
	const test = readVersion(fields, 'version', 'operator');
	if (test !== undefined) {
		return {kind: 'registry-version', key, value, test};
	}

	const data = fields.text('data');
	const operator =
		fields.choice('operator', valueOperatorNames) ?? (data === undefined ? 'exists' : 'equals');
	const type = fields.choice('type', ['REG_SZ', 'REG_EXPAND_SZ', 'REG_DWORD', 'REG_QWORD'] as const);
	return {
		kind: 'condition',
		type: 'Registry',
		parameters: {KeyPath: key, Value: value, Operator: operator, Data: data ?? '', Type: type ?? ''},
	};
};

const readProduct: ReadRule = fields => {
	const test = readVersion(fields, 'version', 'operator');
	return {
		kind: 'product',
		productCode: fields.requiredText('product'),
		...(test === undefined ? {} : {test}),
	};
};

const readPackage: ReadRule = fields => {
	const name = fields.requiredText('package');
	const test = readVersion(fields, 'version', 'operator', {anyText: true});
	if (name !== '' && !isPackageName(name)) {
		fields.problem('package', `"${name}" is not the name of a package.`);
	}

	return {kind: 'package', name, ...(test === undefined ? {} : {test})};
};

/** It becomes an argument of the package manager: nothing in it may be taken for an option. */
export const isPackageName = (name: string): boolean => /^[a-z\d][\w.+:@~-]*$/i.test(name);

const readScript: ReadRule = fields => ({
	kind: 'script',
	text: fields.requiredText('script'),
	language: fields.choice<ScriptLanguage>('language', ['sh', 'powershell', 'vbscript', 'jscript']) ?? 'sh',
});

const readOperatingSystem: ReadRule = fields => {
	const platform = fields.choice('operatingSystem', ['windows', 'linux', 'any'] as const);
	const edition = fields.choice('edition', ['client', 'server'] as const);
	const test = readVersion(fields, 'version', 'operator');
	return {
		kind: 'operating-system',
		...(platform === undefined || platform === 'any' ? {} : {platform}),
		...(edition === undefined ? {} : {edition}),
		...(test === undefined ? {} : {test}),
	};
};

const readArchitecture: ReadRule = fields => {
	const architecture = fields.choice('architecture', ['x86', 'x64', 'arm64'] as const);
	return {kind: 'architecture', architectures: architecture === undefined ? [] : [architecture]};
};

const readDiskSpace: ReadRule = fields => {
	const drive = fields.text('drive');
	return {
		kind: 'disk-space',
		megabytes: fields.whole('diskSpaceMB', 1) ?? 0,
		...(drive === undefined ? {} : {drive}),
	};
};

const readVariable: ReadRule = fields => ({
	kind: 'condition',
	type: 'Variable',
	parameters: {
		Variable: fields.requiredText('variable'),
		Operator: fields.choice('operator', valueOperatorNames) ?? (fields.has('value') ? 'equals' : 'exists'),
		Value: fields.text('value') ?? '',
	},
});

const readWql: ReadRule = fields => ({
	kind: 'condition',
	type: 'WMI',
	parameters: {Query: fields.requiredText('wql'), Namespace: fields.text('namespace') ?? 'root\\cimv2'},
});

const rules: readonly (readonly [string, ReadRule])[] = [
	['all', joined('all')],
	['any', joined('any')],
	['none', joined('none')],
	['file', readFile],
	['folder', readFolder],
	['registryKey', readRegistry],
	['product', readProduct],
	['package', readPackage],
	['script', readScript],
	['operatingSystem', readOperatingSystem],
	['architecture', readArchitecture],
	['memoryMB', fields => ({kind: 'memory', megabytes: fields.whole('memoryMB', 1) ?? 0})],
	['diskSpaceMB', readDiskSpace],
	['variable', readVariable],
	['wql', readWql],
];

/** A version and how it is compared; at least, where nothing is said. Distributions number in ways of their own. */
const readVersion = (
	fields: Fields,
	name: string,
	operatorName: string,
	{anyText = false}: {readonly anyText?: boolean} = {},
): VersionTest | undefined => {
	const version = fields.text(name);
	if (version === undefined) {
		return undefined;
	}

	if (!anyText && !version.includes('%') && versionParts(version) === undefined) {
		fields.problem(name, `"${version}" is not a version such as 1.2.3.`);
	}

	return {version, operator: readOperator(fields, operatorName)};
};

const readOperator = (fields: Fields, name: string): Comparison =>
	fields.choice(name, comparisonNames) ?? 'greaterEqual';

/** The time of a file or folder, as the console's conditions have it. */
const readTime = (fields: Fields): Readonly<Record<string, string>> => {
	const modified = fields.text('modified');
	if (modified === undefined) {
		return {};
	}

	if (parseTimestamp(modified) === undefined) {
		fields.problem('modified', `"${modified}" is no date and time.`, 'Write it as 2026-05-31 13:45.');
	}

	return {DateTime: modified, DateTimeOperator: readOperator(fields, 'modifiedOperator')};
};
