import type {Application, DependencyGroup} from '../../content/application.ts';
import {applicationCodes} from './application-codes.ts';
import {type ApplicationOutcome, type Installation, keyOf} from './application-outcome.ts';
import {chooseDeploymentType} from './choose-deployment-type.ts';
import {evaluateRule} from './evaluate-rule.ts';

/** Installs an application that stands below others; the last of `ancestors` depends on it. */
export type InstallOne = (
	application: Application,
	installation: Installation,
	ancestors: readonly Application[],
) => Promise<ApplicationOutcome>;

/**
Installs what an application depends on, group after group. Of a group one member is enough: one that is there already, else the
first that may be installed for this and can be. Undefined: all is there; else what became of the application because of it.
*/
export const installDependencies = async (
	groups: readonly DependencyGroup[],
	installation: Installation,
	ancestors: readonly Application[],
	installOne: InstallOne,
): Promise<ApplicationOutcome | undefined> => {
	for (const group of groups) {
		const outcome = await satisfyGroup(group, installation, ancestors, installOne);
		if (outcome !== undefined) {
			return outcome;
		}
	}

	return undefined;
};

const satisfyGroup = async (
	{name, members}: DependencyGroup,
	installation: Installation,
	ancestors: readonly Application[],
	installOne: InstallOne,
): Promise<ApplicationOutcome | undefined> => {
	const {context} = installation;
	const dependent = ancestors.at(-1)?.name ?? '';
	const failures: string[] = [];
	const candidates: Application[] = [];
	for (const {application, autoInstall} of members) {
		const found = await context.software.application(application);
		if (!found.ok) {
			failures.push(found.error.message);
			continue;
		}

		if (await isThere(found.value, installation)) {
			context.log(`${dependent} depends on ${found.value.name}, which is installed`);
			return undefined;
		}

		if (autoInstall) {
			candidates.push(found.value);
		} else {
			failures.push(`${found.value.name} is not installed, and is not to be installed automatically.`);
		}
	}

	let code: number = applicationCodes.notInstalled;
	let unsuitable = 0;
	for (const candidate of candidates) {
		context.log(`${dependent} depends on ${candidate.name}, which is installed first`);
		const outcome = await installOne(candidate, installation, ancestors);
		switch (outcome.kind) {
			case 'installed':
				return undefined;
			case 'restart':
				return outcome;
			case 'not-applicable':
				unsuitable++;
				failures.push(outcome.message);
				break;
			case 'failed':
				code = outcome.code;
				failures.push(outcome.message);
				break;
			default: {
				const unreachable: never = outcome;
				return unreachable;
			}
		}
	}

	const message = [`${dependent} depends on ${name}.`, ...failures].join(' ');
	return unsuitable > 0 && unsuitable === members.length
		? {kind: 'not-applicable', message}
		: {kind: 'failed', code, message};
};

const isThere = async (application: Application, {context, outcomes}: Installation): Promise<boolean> => {
	if (outcomes.get(keyOf(application))?.kind === 'installed') {
		return true;
	}

	const choice = await chooseDeploymentType(application, context);
	return choice.kind === 'suits' && (await evaluateRule(choice.deploymentType.detection, context)).verdict;
};
