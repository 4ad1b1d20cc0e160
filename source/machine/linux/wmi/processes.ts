import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {LinuxSystem} from '../linux-system.ts';

/** `Win32_Process`: what runs now, by the name of its program. */
export const processes = (system: LinuxSystem): WmiRow[] =>
	system
		.list('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(pid => ({
			ProcessId: Number(pid),
			Handle: pid,
			Name: system.text(`/proc/${pid}/comm`),
			Caption: system.text(`/proc/${pid}/comm`),
			ExecutablePath: system.link(`/proc/${pid}/exe`) || null,
		}));
