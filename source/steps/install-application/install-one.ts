import type {Application, DeploymentType} from '../../content/application.ts';
import {applicationCodes} from './application-codes.ts';
import {type ApplicationOutcome, type Installation, keyOf} from './application-outcome.ts';
import {chooseDeploymentType} from './choose-deployment-type.ts';
import {type InstallOne, installDependencies} from './dependencies.ts';
import {evaluateRule} from './evaluate-rule.ts';
import {runInstaller} from './run-installer.ts';
import {uninstallSuperseded} from './supersedence.ts';

/**
The life of one application: the deployment type that suits, detection, dependencies, what it supersedes, the installer,
detection again. One that was come to before in this step is not asked again. Rules: task-sequence-format.md §6.6, §7.4.
*/
export const installOne: InstallOne = async (application, installation, ancestors) => {
	const circle = [...ancestors, application];
	const first = circle.findIndex(other => keyOf(other) === keyOf(application));
	if (first < ancestors.length) {
		const names = circle.slice(first).map(({name}) => name);
		return failed(`The dependencies of ${application.name} go in a circle: ${names.join(' → ')}.`);
	}

	const known = installation.outcomes.get(keyOf(application));
	if (known !== undefined) {
		return known;
	}

	const outcome = await attempt(application, installation, circle);
	installation.outcomes.set(keyOf(application), outcome);
	return outcome;
};

const attempt = async (
	application: Application,
	installation: Installation,
	ancestors: readonly Application[],
): Promise<ApplicationOutcome> => {
	const {context, restartedFor} = installation;
	const {name} = application;
	const choice = await chooseDeploymentType(application, context);
	if (choice.kind === 'none') {
		return {kind: 'not-applicable', message: `${name} does not suit this computer: ${choice.why}.`};
	}

	if (choice.kind === 'unclear') {
		return failed(`Nobody can tell whether ${name} suits this computer: ${choice.why}.`);
	}

	const {deploymentType} = choice;
	const before = await evaluateRule(deploymentType.detection, context);
	if (before.problem !== undefined) {
		return failed(`Nobody can tell whether ${name} is installed: ${before.problem}.`);
	}

	if (before.verdict) {
		context.log(`${name} is already installed (${before.saw})`);
		return {kind: 'installed'};
	}

	if (restartedFor.has(keyOf(application))) {
		return notDetected(`${name} is not found after the restart that its installer had asked for`, before.saw);
	}

	const kept = await installDependencies(deploymentType.dependencies, installation, ancestors, installOne);
	return kept ?? install(application, deploymentType, installation);
};

const install = async (
	application: Application,
	deploymentType: DeploymentType,
	{context, usedContent}: Installation,
): Promise<ApplicationOutcome> => {
	const {name} = application;
	const superseded = await uninstallSuperseded(application, context);
	if (!superseded.ok) {
		return {
			kind: 'failed',
			code: superseded.error.code,
			message: `${name} was not installed. ${superseded.error.message ?? ''}`.trim(),
		};
	}

	context.log(`Installing ${name} (deployment type ${deploymentType.name})`);
	const installed = await runInstaller(deploymentType, 'install', context);
	if (!installed.ok) {
		const {code, message = ''} = installed.error;
		return {kind: 'failed', code, message: `${name} was not installed. ${message}`.trim()};
	}

	if (
		deploymentType.installer.technology !== 'package-manager' &&
		deploymentType.installer.content !== undefined
	) {
		usedContent.add(deploymentType.installer.content);
	}

	const {saw, verdict, problem} = await evaluateRule(deploymentType.detection, context);
	if (installed.value.restart || superseded.value.restart) {
		context.log(`${name} is installed and asks for a restart (exit code ${installed.value.code})`);
		return {kind: 'restart', application, detected: verdict};
	}

	return verdict
		? {kind: 'installed'}
		: notDetected(
				`The installer of ${name} ended with ${installed.value.code}, a success, and ${name} is not found`,
				problem ?? saw,
			);
};

const failed = (message: string): ApplicationOutcome => ({
	kind: 'failed',
	code: applicationCodes.notInstalled,
	message,
});

const notDetected = (what: string, saw: string): ApplicationOutcome => ({
	kind: 'failed',
	code: applicationCodes.notDetected,
	message: `${what}: ${saw}. Correct its detection rule, or see the log of the installer.`,
});
