import type {LinuxSystem} from './linux-system.ts';

export type TextConsole =
	/** A text console of the kernel, as loadkeys(1) takes it. */
	| {readonly kind: 'text-console'; readonly device: string}
	/** The keys are read by another computer, or by a program that draws a window. */
	| {readonly kind: 'serial' | 'terminal'};

/** What the standard input of this process is: where its keys come from. */
export const readTextConsole = (system: LinuxSystem, term: string | undefined): TextConsole => {
	const input = system.link('/proc/self/fd/0');
	// The kernel's own name for whatever it was told to use: the last one of the list.
	const device =
		input === '/dev/console'
			? `/dev/${system.text('/sys/class/tty/console/active').split(/\s+/).at(-1) ?? ''}`
			: input;
	if (/^\/dev\/tty\d+$/.test(device)) {
		return term === 'linux' ? {kind: 'text-console', device} : {kind: 'terminal'};
	}

	return {kind: /^\/dev\/(?:tty[A-Za-z]+\d|hvc\d)/.test(device) ? 'serial' : 'terminal'};
};
