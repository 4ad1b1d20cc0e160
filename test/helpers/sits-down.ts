import type {ProgramBench} from './program-bench.ts';
import {Technician, type TechnicianOptions} from './technician.ts';

/** A technician at a terminal in which the program runs on the documents and the state folder of a bench. */
export const sitsDown = (
	bench: ProgramBench,
	[command = '', ...args]: readonly string[],
	options: TechnicianOptions = {},
): Technician =>
	new Technician([command, '--state', bench.state, ...args], {folder: bench.folder, ...options});
