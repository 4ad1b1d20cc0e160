import type {StepContext} from '../step-type.ts';
import {isFalse, valueText} from '../step-values.ts';

/** What the step was told. Rule: task-sequence-format.md §7.6, §9.4. */
export type UpdateSettings = {
	readonly target: 'Mandatory' | 'All';
	/** A scan of the last day counts; else everything is asked anew. */
	readonly useCache: boolean;
	/** Seconds that a scan may take. */
	readonly scanTimeout: number;
	/** Seconds to wait after a restart, in case the machine restarts once more. */
	readonly secondRestartWait: number;
	/** Seconds to wait for another program that is installing something. */
	readonly lockWait: number;
};

const defaultScanTimeout = 3600;
const longestLockWait = 600;

/** Undefined: the target is neither Mandatory nor All. */
export const readSettings = (context: StepContext): UpdateSettings | undefined => {
	const target = valueText('SMSInstallUpdateTarget', context).trim();
	const found = (['Mandatory', 'All'] as const).find(name => name.toLowerCase() === target.toLowerCase());
	const scanTimeout = seconds('SMSTSSoftwareUpdateScanTimeout', context) || defaultScanTimeout;
	return found === undefined
		? undefined
		: {
				target: found,
				useCache: !isFalse(valueText('SMSTSSoftwareUpdateScanUseCache', context)),
				scanTimeout,
				secondRestartWait: seconds('SMSTSWaitForSecondReboot', context),
				lockWait: Math.min(longestLockWait, scanTimeout),
			};
};

const seconds = (variable: string, context: StepContext): number => {
	const text = valueText(variable, context).trim();
	if (/^\d*$/.test(text)) {
		return Number(text);
	}

	context.log(`${variable} is ${text}, which is no number of seconds: the default counts.`, 'warning');
	return 0;
};
