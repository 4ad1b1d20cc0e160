import {assignmentRules} from './assignment-rules.ts';
import {checkReadinessRules} from './check-readiness-rules.ts';
import {childSequenceRules} from './child-sequence-rules.ts';
import {commandLineRules} from './command-line-rules.ts';
import {conditionTreeRules} from './condition-tree-rules.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {continueOnErrorRules} from './continue-on-error-rules.ts';
import {downloadContentRules} from './download-content-rules.ts';
import {expansionRules} from './expansion-rules.ts';
import {finishRules} from './finish-rules.ts';
import {installApplicationRules} from './install-application-rules.ts';
import {installPackageRules} from './install-package-rules.ts';
import {installUpdateRules} from './install-update-rules.ts';
import {machineConditionRules} from './machine-condition-rules.ts';
import {networkFolderRules} from './network-folder-rules.ts';
import {processRules} from './process-rules.ts';
import {programModelRules} from './program-model-rules.ts';
import {registryConditionRules} from './registry-condition-rules.ts';
import {restartRules} from './restart-rules.ts';
import {retryRules} from './retry-rules.ts';
import {scopeRules} from './scope-rules.ts';
import {secretRules} from './secret-rules.ts';
import {stepLifeRules} from './step-life-rules.ts';
import {successCodeRules} from './success-code-rules.ts';
import {unsupportedStepRules} from './unsupported-step-rules.ts';
import {variableConditionRules} from './variable-condition-rules.ts';
import {wmiConditionRules} from './wmi-condition-rules.ts';

/** The conformance table: every case, in the order of their sections. */
export const cases: readonly ConformanceCase[] = [
	...conditionTreeRules,
	...variableConditionRules,
	...wmiConditionRules,
	...machineConditionRules,
	...registryConditionRules,
	...programModelRules,
	...stepLifeRules,
	...scopeRules,
	...expansionRules,
	...secretRules,
	...successCodeRules,
	...continueOnErrorRules,
	...retryRules,
	...restartRules,
	...processRules,
	...childSequenceRules,
	...finishRules,
	...unsupportedStepRules,
	...commandLineRules,
	...networkFolderRules,
	...downloadContentRules,
	...installApplicationRules,
	...installPackageRules,
	...checkReadinessRules,
	...installUpdateRules,
	...assignmentRules,
].toSorted((one, other) => order(one) - order(other));

/** `§6.10` comes after `§6.9`. */
function order({section}: ConformanceCase): number {
	const [chapter = 0, number = 0] = section.slice(1).split('.').map(Number);
	return chapter * 100 + number;
}
