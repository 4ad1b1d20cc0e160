import type {StepContext} from '../step-type.ts';
import type {Update} from './update-manager.ts';

/** Debian's kernel images; the kernel packages of Red Hat and SUSE. */
const kernelName = /^(?:linux-image-|kernel(?:-core|-default|-rt|-uek)?(?:\.|:|$))/;

/** Why a Linux must be restarted after these updates; undefined: it need not. */
export const linuxRestart = async (
	context: StepContext,
	installed: readonly Update[],
): Promise<string | undefined> => {
	const kernel = installed.find(({id}) => kernelName.test(id));
	if (kernel !== undefined) {
		return `the kernel ${kernel.name} was updated`;
	}

	// Written by Debian's packages that need a restart.
	const marker = await context.machine.facts.file('/run/reboot-required');
	return installed.length > 0 && marker !== undefined
		? 'a package asks for it (/run/reboot-required)'
		: undefined;
};
