import type {MediaRequest} from '../../media/create/media-request.ts';
import {revealed, type Secret} from '../../sequence/secret.ts';
import {parseMarkedDate} from './marked-date.ts';

/** What somebody should know of media before they are created, as sentences. */
export const cautionsOn = (
	{unattended, format, validTo, variables, prestartForm}: MediaRequest,
	password: Secret | undefined,
): readonly string[] => [
	...(validTo !== undefined && (parseMarkedDate(validTo) ?? Number.POSITIVE_INFINITY) < Date.now() - day
		? [`The media have expired already: they may be used until ${validTo}.`]
		: []),
	...(password === undefined
		? ['The media have no password: whoever has them can read the task sequences and the variables.']
		: []),
	...(password !== undefined && unattended
		? ['The media are unattended and have a password, which somebody must type at every start.']
		: []),
	...(unattended ? emptyOf(variables, prestartForm) : []).map(
		name =>
			`The media are unattended, and the variable ${name} has no value: it would be asked for at every start, where nobody is. Give it one.`,
	),
	...(format === 'configuration-manager'
		? [
				'The format of Configuration Manager is weak: a password can be guessed offline, and nothing shows alterations.',
			]
		: []),
];

/** Variables that are asked for at the start; what the prestart form sets is not. */
const emptyOf = (
	variables: MediaRequest['variables'],
	form: MediaRequest['prestartForm'],
): readonly string[] => {
	const set = new Set(form?.fields.map(({variable}) => variable.toLowerCase()));
	return variables
		.filter(({name, value}) => revealed(value) === '' && !set.has(name.toLowerCase()))
		.map(({name}) => name);
};

/** Milliseconds. The last day counts whole. */
const day = 24 * 60 * 60 * 1000;
