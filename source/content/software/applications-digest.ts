import {childElement, childElements, type XmlElement} from '../../sequence/document/xml.ts';
import type {Application, DependencyGroup, DeploymentType, Supersedence} from '../application.ts';
import {
	argumentText,
	detectionOf,
	installerOf,
	type ReadInner,
	returnCodesOf,
} from './applications-digest-installer.ts';
import {requirementOf} from './applications-digest-requirements.ts';
import {
	attribute,
	type DigestReport,
	elementAt,
	expressionOf,
	modelName,
	textAt,
} from './applications-digest-xml.ts';

/**
The application in an `<AppMgmtDigest>`, the property `SDMPackageXML` of an exported `SMS_Application`. Undefined where it holds
none. What this version does not know is reported, and never taken for something else.
*/
export const readApplicationDigest = (
	digest: XmlElement,
	readInner: ReadInner,
	report: DigestReport,
): Application | undefined => {
	const application = childElement(digest, 'Application');
	if (application === undefined) {
		return undefined;
	}

	const types = new Map(
		childElements(digest, 'DeploymentType').map(element => [modelName(element), element]),
	);
	// The list inside the application has the order of priority.
	const order = childElements(elementAt(application, 'DeploymentTypes') ?? application, 'DeploymentType');
	const inOrder = order.map(one => types.get(modelName(one))).filter(one => one !== undefined);
	const elements = inOrder.length > 0 ? inOrder : [...types.values()];
	const version =
		textAt(application, 'SoftwareVersion') || textAt(application, 'DisplayInfo', 'Info', 'Version');
	return {
		id: modelName(application),
		name:
			textAt(application, 'Title') ||
			textAt(application, 'DisplayInfo', 'Info', 'Title') ||
			modelName(application),
		...(version === '' ? {} : {version}),
		supersedes: unique(elements.flatMap(element => supersedesOf(element))),
		deploymentTypes: elements
			.map(element => deploymentTypeOf(element, readInner, report))
			.filter(one => one !== undefined),
	};
};

const technologies: ReadonlyMap<string, 'msi' | 'script'> = new Map([
	['MSI', 'msi'],
	['Script', 'script'],
]);

const deploymentTypeOf = (
	element: XmlElement,
	readInner: ReadInner,
	report: DigestReport,
): DeploymentType | undefined => {
	const name = textAt(element, 'Title') || attribute(element, 'LogicalName');
	const installer = childElement(element, 'Installer');
	const technology = attribute(installer, 'Technology') || textAt(element, 'Technology');
	const known = technologies.get(technology);
	if (installer === undefined || known === undefined) {
		report(
			element,
			`The deployment type ${name} is of the technology ${technology || '(none)'}; a task sequence installs MSI and Script.`,
			'It is left out. Give the application another deployment type, or describe it in a software.json.',
		);
		return undefined;
	}

	if (argumentText(childElement(installer, 'InstallAction'), 'ExecutionContext') === 'User') {
		report(
			element,
			`The deployment type ${name} installs for a user, and a task sequence runs without one.`,
			'It is left out. Let it install for the system.',
		);
		return undefined;
	}

	const minutes = Number(
		argumentText(childElement(installer, 'InstallAction'), 'MaxExecuteTime') ||
			textAt(installer, 'CustomData', 'MaxExecuteTime'),
	);
	const requirements = childElements(elementAt(element, 'Requirements') ?? element, 'Rule');
	return {
		name,
		installer: installerOf(installer, known),
		requirements: requirements.map(rule => requirementOf(rule, report)),
		detection: detectionOf(installer, readInner, report),
		dependencies: rulesOf(element, 'Dependencies').flatMap(rule => dependenciesOf(rule, report)),
		returnCodes: returnCodesOf(installer, report),
		...(Number.isInteger(minutes) && minutes > 0 ? {timeout: minutes} : {}),
	};
};

const rulesOf = (element: XmlElement, name: 'Dependencies' | 'Supersedes'): readonly XmlElement[] =>
	childElements(elementAt(element, name) ?? element, 'DeploymentTypeRule');

/** A group of which any will do, as the console makes them; joined by And, each is a group of its own. */
const dependenciesOf = (rule: XmlElement, report: DigestReport): readonly DependencyGroup[] => {
	const group = childElement(rule, 'DeploymentTypeExpression');
	const {operator, operands} = expressionOf(group ?? rule);
	const intents =
		group === undefined
			? childElements(rule, 'DeploymentTypeIntentExpression')
			: operands.filter(({name}) => name === 'DeploymentTypeIntentExpression');
	const members = intents.map(intent => referenceOf(intent)).filter(one => one !== undefined);
	if (members.length === 0 || members.length < operands.length) {
		report(rule, 'A dependency of the application is not known to this version.');
		return [{name: attribute(rule, 'id'), members: []}];
	}

	const name = attribute(elementAt(rule, 'Annotation', 'DisplayName'), 'Text');
	return operator === 'And'
		? members.map(member => ({name: member.application, members: [member]}))
		: [{name: name || members.map(({application}) => application).join(' or '), members}];
};

const referenceOf = (intent: XmlElement): DependencyGroup['members'][number] | undefined => {
	const application = childElement(intent, 'DeploymentTypeApplicationReference');
	const reference = childElement(intent, 'DeploymentTypeReference');
	return application === undefined
		? undefined
		: {
				application: modelName(application),
				autoInstall: attribute(reference, 'Changeable').toLowerCase() === 'true',
			};
};

/** What is superseded is "prohibited"; with `Changeable` it is uninstalled. */
const supersedesOf = (element: XmlElement): readonly Supersedence[] =>
	rulesOf(element, 'Supersedes')
		.map(rule => elementAt(rule, 'DeploymentTypeIntentExpression'))
		.map(intent => intent && referenceOf(intent))
		.filter(one => one !== undefined)
		.map(({application, autoInstall}) => ({application, uninstall: autoInstall}));

const unique = (all: readonly Supersedence[]): readonly Supersedence[] => [
	...new Map(all.map(one => [one.application.toLowerCase(), one])).values(),
];
