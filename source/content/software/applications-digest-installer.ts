import {childElement, childElements, elementText, type XmlElement} from '../../sequence/document/xml.ts';
import type {
	ApplicationRule,
	Installer,
	ReturnCode,
	ReturnCodeClass,
	ScriptLanguage,
} from '../application.ts';
import {enhancedDetection} from './applications-digest-detection.ts';
import {
	argumentOf,
	attribute,
	type DigestReport,
	elementAt,
	textAt,
	unknownRule,
} from './applications-digest-xml.ts';

/** Reads a document that stands in the text of an element; undefined, and told of, where it is none. */
export type ReadInner = (element: XmlElement) => XmlElement | undefined;

/** The programs of an `<Installer>`: in its actions, or in the data of its technology. */
export const installerOf = (installer: XmlElement, technology: 'msi' | 'script'): Installer => {
	const installAction = childElement(installer, 'InstallAction');
	const uninstallAction = childElement(installer, 'UninstallAction');
	const content =
		attribute(elementAt(installer, 'InstallAction', 'Contents', 'Content'), 'ContentId') ||
		attribute(elementAt(installer, 'CustomData', 'InstallContent'), 'ContentId') ||
		attribute(elementAt(installer, 'Contents', 'Content'), 'ContentId');
	const uninstall =
		argumentText(uninstallAction, 'InstallCommandLine') ||
		textAt(installer, 'CustomData', 'UninstallCommandLine');
	const workingFolder =
		argumentText(installAction, 'WorkingDirectory') || textAt(installer, 'CustomData', 'InstallFolder');
	return {
		technology,
		install:
			argumentText(installAction, 'InstallCommandLine') ||
			textAt(installer, 'CustomData', 'InstallCommandLine'),
		...(content === '' ? {} : {content}),
		...(uninstall === '' ? {} : {uninstall}),
		...(workingFolder === '' ? {} : {workingFolder}),
	};
};

export const argumentText = (action: XmlElement | undefined, name: string): string => {
	const found = argumentOf(action, name);
	return found === undefined ? '' : textAt(found);
};

/** By Windows Installer's product, by rules, or by a script. */
export const detectionOf = (
	installer: XmlElement,
	readInner: ReadInner,
	report: DigestReport,
): ApplicationRule => {
	const action = childElement(installer, 'DetectAction');
	const data = childElement(installer, 'CustomData') ?? installer;
	const provider = action === undefined ? '' : textAt(action, 'Provider');
	const method = textAt(data, 'DetectionMethod');
	if (provider === 'Script' || method === 'Script') {
		return detectionScript(action, data) ?? unknownRule(installer, 'A detection script without text', report);
	}

	if (provider === 'Local' || method === 'Enhanced') {
		const body = argumentOf(action, 'MethodBody');
		const rules = childElement(data, 'EnhancedDetectionMethod') ?? (body && readInner(body));
		return rules === undefined
			? unknownRule(installer, 'A detection method without rules', report)
			: enhancedDetection(rules, report);
	}

	const productCode = argumentText(action, 'ProductCode') || textAt(data, 'ProductCode');
	return productCode === ''
		? unknownRule(installer, `The detection method "${method || provider}"`, report)
		: {kind: 'product', productCode};
};

const languages: Readonly<Record<string, ScriptLanguage>> = {
	'0': 'powershell',
	'1': 'vbscript',
	'2': 'jscript',
	powershell: 'powershell',
	vbscript: 'vbscript',
	jscript: 'jscript',
	javascript: 'jscript',
};

const detectionScript = (action: XmlElement | undefined, data: XmlElement): ApplicationRule | undefined => {
	const written = argumentOf(action, 'ScriptBody') ?? childElement(data, 'DetectionScript');
	const type =
		argumentText(action, 'ScriptType') || attribute(childElement(data, 'DetectionScript'), 'Language');
	const language = languages[type.toLowerCase()];
	const text = written === undefined ? '' : elementText(written).trim();
	return language === undefined || text === '' ? undefined : {kind: 'script', language, text};
};

const classes: Readonly<Record<string, ReturnCodeClass>> = {
	Success: 'success',
	Failure: 'failure',
	SoftReboot: 'soft-reboot',
	HardReboot: 'hard-reboot',
	FastRetry: 'fast-retry',
};

/** What every deployment type has to begin with; one that its table lacks was removed, and is a failure. */
const usualCodes = [0, 1707, 3010, 1641, 1618];

export const returnCodesOf = (installer: XmlElement, report: DigestReport): readonly ReturnCode[] => {
	const table = elementAt(installer, 'CustomData', 'ExitCodes') ?? elementAt(installer, 'ExitCodes');
	if (table === undefined) {
		return [];
	}

	const listed: ReturnCode[] = [];
	for (const element of childElements(table, 'ExitCode')) {
		const code = Number(attribute(element, 'Code'));
		const meaning = classes[attribute(element, 'Class')];
		if (meaning === undefined || !Number.isInteger(code)) {
			report(
				element,
				`The return code ${attribute(element, 'Code')} of the class ${attribute(element, 'Class')} is not known; it counts as a failure.`,
			);
		}

		listed.push({code: code >>> 0, class: meaning ?? 'failure'});
	}

	const removed = usualCodes.filter(code => !listed.some(one => one.code === code));
	const all = [...listed, ...removed.map(code => ({code, class: 'failure'}) as const)];
	return withBehaviour(argumentText(childElement(installer, 'InstallAction'), 'PostInstallBehavior'), all);
};

/** "Should Configuration Manager enforce specific behaviour regardless of the application's intended behaviour?" */
const withBehaviour = (behaviour: string, codes: readonly ReturnCode[]): readonly ReturnCode[] =>
	codes.map(({code, class: meaning}) => {
		if (behaviour === 'NoAction' && (meaning === 'soft-reboot' || meaning === 'hard-reboot')) {
			return {code, class: 'success'};
		}

		return behaviour === 'ForceReboot' && meaning === 'success'
			? {code, class: 'hard-reboot'}
			: {code, class: meaning};
	});
