import type {ReturnCode, ReturnCodeClass} from '../../content/application.ts';
import {restartRequired, restartStarted} from '../success-codes.ts';

/** What the console gives every deployment type. Rule: task-sequence-format.md §6.6 no. 4. */
const usualReturnCodes: readonly ReturnCode[] = [
	{code: 0, class: 'success'},
	{code: 1707, class: 'success'},
	{code: restartRequired, class: 'soft-reboot'},
	{code: restartStarted, class: 'hard-reboot'},
	{code: 1618, class: 'fast-retry'},
];

/** What an exit code means to a deployment type; its own table wins, and a code that nobody lists is a failure. */
export const classOf = (code: number, own: readonly ReturnCode[]): ReturnCodeClass =>
	[...own, ...usualReturnCodes].find(listed => listed.code >>> 0 === code >>> 0)?.class ?? 'failure';
