import {randomBytes} from 'node:crypto';

/** A name for a run that sorts by its start and is unique beside a clock that jumps: `20260801-101500-4f3a9c21`, UTC. */
export const createRunId = (now: Date): string => {
	const digits = now.toISOString().replaceAll(/[^\d]/g, '');
	return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${randomBytes(4).toString('hex')}`;
};

/** Whether a text is such a name: what comes from a file or an argument must not lead out of the state folder. */
export const isRunId = (text: string): boolean => /^\d{8}-\d{6}-[\da-f]{8}$/.test(text);
