import type {Application, Supersedence} from '../application.ts';
import {parseDeploymentType} from './applications-deployment-type.ts';
import {type Fields, fieldsOf} from './manifest-fields.ts';
import type {ProblemAt} from './problem-at.ts';

/**
The applications of a `software.json`, from the value of its `applications`; `undefined` where the file has none.
What is wrong is told to `problemAt`, with paths that begin with `applications`; an application with a problem is left out.
*/
export const parseApplications = (value: unknown, problemAt: ProblemAt): readonly Application[] => {
	if (value === undefined) {
		return [];
	}

	if (!Array.isArray(value)) {
		problemAt('applications', 'The applications are not a list.', 'Write them as [{…}, {…}].');
		return [];
	}

	const applications: Application[] = [];
	const owners = new Map<string, string>();
	for (const [index, item] of value.entries()) {
		const fields = fieldsOf(item, `applications[${index}]`, problemAt);
		const application = fields && parseApplication(fields);
		if (application !== undefined && isAlone(application, owners, `applications[${index}]`, problemAt)) {
			applications.push(application);
		}
	}

	return applications;
};

const parseApplication = (fields: Fields): Application | undefined => {
	const name = fields.requiredText('name');
	const id = fields.text('id') ?? name;
	const version = fields.text('version');
	const supersedes = fields.list('supersedes').map(one => parseSupersedence(one));
	const deploymentTypes = fields
		.list('deploymentTypes', {required: true})
		.map((one, index) => parseDeploymentType(one, `Deployment type ${index + 1}`));
	fields.refuseOthers();
	if (fields.failed()) {
		return undefined;
	}

	return {
		id,
		name,
		...(version === undefined ? {} : {version}),
		supersedes,
		deploymentTypes: deploymentTypes.filter(one => one !== undefined),
	};
};

/** A name, or `{"application", "uninstall"}`. */
const parseSupersedence = (fields: Fields): Supersedence => {
	const application = fields.self() ?? fields.requiredText('application');
	const uninstall = fields.flag('uninstall') ?? false;
	fields.refuseOthers();
	return {application, uninstall};
};

/** IDs and names find applications, without regard to case, so that no two may share one. */
const isAlone = (
	{id, name}: Application,
	owners: Map<string, string>,
	path: string,
	problemAt: ProblemAt,
): boolean => {
	const keys = [...new Set([id.toLowerCase(), name.toLowerCase()])];
	const taken = keys.map(key => owners.get(key)).find(owner => owner !== undefined);
	if (taken !== undefined) {
		problemAt(path, `The application ${name} has the ID or the name of ${taken}.`, 'Give each its own.');
		return false;
	}

	for (const key of keys) {
		owners.set(key, path);
	}

	return true;
};
