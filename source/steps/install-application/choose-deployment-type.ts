import type {Application, DeploymentType} from '../../content/application.ts';
import type {StepContext} from '../step-type.ts';
import {evaluateRule} from './evaluate-rule.ts';
import {joined, type RuleOutcome} from './rule-outcome.ts';

/** Which deployment type of an application suits this computer. */
type Choice =
	| {readonly kind: 'suits'; readonly deploymentType: DeploymentType}
	| {readonly kind: 'none'; readonly why: string}
	/** None suits for certain, and of one nobody can tell. */
	| {readonly kind: 'unclear'; readonly why: string};

/** The first whose requirements all hold, in the order of their priority. Rule: task-sequence-format.md §7.4. */
export const chooseDeploymentType = async (
	{name, deploymentTypes}: Application,
	context: StepContext,
): Promise<Choice> => {
	const reasons: string[] = [];
	let isUnclear = false;
	for (const deploymentType of deploymentTypes) {
		const {verdict, saw, problem} = await suits(deploymentType, context);
		if (verdict && problem === undefined) {
			context.log(`${name}: the deployment type ${deploymentType.name} suits this computer`);
			return {kind: 'suits', deploymentType};
		}

		isUnclear ||= problem !== undefined;
		reasons.push(`${deploymentType.name}: ${problem ?? saw}`);
	}

	// Those of an export that no task sequence installs were left out, with a warning.
	return reasons.length === 0
		? {kind: 'unclear', why: 'it has no deployment type that a task sequence installs'}
		: {kind: isUnclear ? 'unclear' : 'none', why: reasons.join('. ')};
};

const suits = async (
	{installer: {technology}, requirements}: DeploymentType,
	context: StepContext,
): Promise<RuleOutcome> => {
	const {platform} = context.machine;
	if (technology === 'msi' && platform !== 'windows') {
		return {verdict: false, saw: 'Windows Installer is on Windows alone'};
	}

	if (technology === 'package-manager' && platform !== 'linux') {
		return {verdict: false, saw: 'package managers are on Linux alone'};
	}

	const outcomes: RuleOutcome[] = [];
	for (const rule of requirements) {
		outcomes.push(await evaluateRule(rule, context));
	}

	return joined('all', outcomes);
};
