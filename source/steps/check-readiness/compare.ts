import {orderOfVersions} from '../../sequence/conditions/version-number.ts';
import type {Check} from './check.ts';

type Compare = Check['compare'];

export const atLeast: Compare = ({value}, wanted) =>
	/^\d+$/.test(wanted) ? Number(value) >= Number(wanted) : undefined;

export const sameNumber: Compare = ({value}, wanted) =>
	/^\d+$/.test(wanted) ? Number(value) === Number(wanted) : undefined;

/** One of the words that the editor offers, whatever its case. */
export const oneOfThese =
	(...choices: readonly string[]): Compare =>
	({value}, wanted) =>
		choices.includes(wanted.toUpperCase()) ? String(value).toUpperCase() === wanted.toUpperCase() : undefined;

export const versionAtLeast: Compare = ({value}, wanted) => {
	const order = orderOfVersions(String(value), wanted);
	return order === undefined ? undefined : order >= 0;
};

export const versionAtMost: Compare = ({value}, wanted) => {
	const order = orderOfVersions(String(value), wanted);
	return order === undefined ? undefined : order <= 0;
};

export const isYes: Compare = ({value}) => value === true;
