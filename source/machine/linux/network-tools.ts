import type {Execute} from '../execute.ts';
import type {LinuxSystem} from './linux-system.ts';

/** What setting the network of Linux works with. */
export type NetworkTools = {
	readonly system: LinuxSystem;
	readonly run: Execute;
	find(program: string): Promise<string | undefined>;
	/** Writes a file and the folders above it. */
	write(file: string, text: string, mode?: number): Promise<void>;
	/** Ends a process. */
	end(pid: number): void;
};
