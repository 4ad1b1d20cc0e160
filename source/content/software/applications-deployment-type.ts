import type {
	ApplicationRule,
	DependencyGroup,
	DeploymentType,
	Installer,
	ReturnCode,
	ReturnCodeClass,
} from '../application.ts';
import {isPackageName, parseRule} from './applications-rule.ts';
import type {Fields} from './manifest-fields.ts';

const technologies = ['msi', 'script', 'package-manager'] as const;

/** A deployment type of a `software.json`; `usualName` where it has none of its own. */
export const parseDeploymentType = (fields: Fields, usualName: string): DeploymentType | undefined => {
	const name = fields.text('name') ?? usualName;
	const technology = fields.choice('technology', technologies);
	if (technology === undefined) {
		if (!fields.has('technology')) {
			fields.problem('', '"technology" is missing.', `Use one of ${technologies.join(', ')}.`);
		}

		return undefined;
	}

	const productCode = technology === 'msi' ? fields.text('productCode') : undefined;
	const installer =
		technology === 'package-manager' ? parsePackages(fields) : parseCommands(fields, technology, productCode);
	const timeout = fields.whole('timeout', 1);
	const requirements = fields.list('requirements').map(one => parseRule(one));
	const dependencies = fields.list('dependencies').map(one => parseDependencies(one));
	const returnCodes = fields.list('returnCodes').map(one => parseReturnCode(one));
	const detection = parseDetection(fields, installer, productCode);
	fields.refuseOthers();
	return {
		name,
		installer,
		requirements,
		detection,
		dependencies,
		returnCodes,
		...(timeout === undefined ? {} : {timeout}),
	};
};

const parsePackages = (fields: Fields): Installer => ({
	technology: 'package-manager',
	packages: fields.list('packages', {required: true}).map(one => {
		const name = one.self() ?? '';
		if (!isPackageName(name)) {
			one.problem('', `"${name}" is not the name of a package.`);
		}

		return name;
	}),
});

/** `file` and `productCode` are enough for a Windows Installer package: the usual silent command lines are made of them. */
const parseCommands = (
	fields: Fields,
	technology: 'msi' | 'script',
	productCode: string | undefined,
): Installer => {
	const file = technology === 'msi' ? fields.text('file') : undefined;
	const content = fields.text('content');
	const install =
		fields.text('install') ?? (file === undefined ? undefined : `msiexec.exe /i "${file}" /qn /norestart`);
	const uninstall =
		fields.text('uninstall') ??
		(productCode === undefined ? undefined : `msiexec.exe /x ${productCode} /qn /norestart`);
	const workingFolder = fields.text('workingFolder');
	if (install === undefined) {
		fields.problem('', technology === 'msi' ? '"install" or "file" is missing.' : '"install" is missing.');
	}

	return {
		technology,
		install: install ?? '',
		...(content === undefined ? {} : {content}),
		...(uninstall === undefined ? {} : {uninstall}),
		...(workingFolder === undefined ? {} : {workingFolder}),
	};
};

/** All of the rules; without any, the product or the packages themselves. */
const parseDetection = (
	fields: Fields,
	installer: Installer,
	productCode: string | undefined,
): ApplicationRule => {
	const rules = fields.list('detection').map(one => parseRule(one));
	const [only] = rules;
	if (only !== undefined) {
		return rules.length === 1 ? only : {kind: 'all', rules};
	}

	if (installer.technology === 'package-manager') {
		return {kind: 'all', rules: installer.packages.map(name => ({kind: 'package', name}))};
	}

	if (productCode === undefined) {
		fields.problem(
			'',
			'"detection" is missing: nobody could tell whether the application is installed.',
			'Say by which file, registry value, product, package or script it is recognised.',
		);
	}

	return {kind: 'product', productCode: productCode ?? ''};
};

/** A name, `{"application", "autoInstall"}`, or `{"name", "any": […]}` where any of several will do. */
const parseDependencies = (fields: Fields): DependencyGroup => {
	const any = fields.has('any') ? fields.list('any', {required: true}) : undefined;
	const members = (any ?? [fields]).map(one => {
		const application = one.self() ?? one.requiredText('application');
		const autoInstall = one.flag('autoInstall') ?? true;
		if (any !== undefined) {
			one.refuseOthers();
		}

		return {application, autoInstall};
	});
	const name = fields.text('name') ?? members.map(({application}) => application).join(' or ');
	fields.refuseOthers();
	return {name, members};
};

const classes: readonly ReturnCodeClass[] = [
	'success',
	'failure',
	'hard-reboot',
	'soft-reboot',
	'fast-retry',
];

const parseReturnCode = (fields: Fields): ReturnCode => {
	const code = fields.whole('code', -0x8000_0000);
	const meaning = fields.choice('class', classes);
	for (const [name, found] of [
		['code', code],
		['class', meaning],
	] as const) {
		if (found === undefined && !fields.has(name)) {
			fields.problem('', `"${name}" is missing.`);
		}
	}

	fields.refuseOthers();
	return {code: (code ?? 0) >>> 0, class: meaning ?? 'failure'};
};
