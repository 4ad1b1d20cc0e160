import type {Application, ApplicationRule, DeploymentType} from '../../source/content/application.ts';

/** Holds while the file is there. */
export const fileThere = (path: string): ApplicationRule => ({
	kind: 'condition',
	type: 'File',
	parameters: {Path: path},
});

/** A deployment type whose installer is the command `install <name>`, found by the file `/opt/<name>`. */
export const deploymentType = (name: string, options: Partial<DeploymentType> = {}): DeploymentType => ({
	name: `${name} script`,
	requirements: [],
	detection: fileThere(`/opt/${name}`),
	dependencies: [],
	installer: {technology: 'script', install: `install ${name}`, uninstall: `uninstall ${name}`},
	returnCodes: [],
	...options,
});

/** An application with one such deployment type. */
export const application = (
	name: string,
	options: Partial<DeploymentType> = {},
	supersedes: Application['supersedes'] = [],
): Application => ({
	id: `ScopeId_1/Application_${name}`,
	name,
	supersedes,
	deploymentTypes: [deploymentType(name, options)],
});

/** What an application depends on: each of the groups by the names of its members, any of which will do. */
export const dependsOn = (...groups: readonly (readonly string[])[]): DeploymentType['dependencies'] =>
	groups.map(names => ({
		name: names.join(' or '),
		members: names.map(name => ({application: name, autoInstall: true})),
	}));
