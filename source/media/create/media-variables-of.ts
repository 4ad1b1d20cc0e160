import {mediaSettings} from '../media-layout.ts';
import {writeMediaVariables} from '../media-variables.ts';
import type {MediaRequest} from './media-request.ts';

/** What the media variables are made of besides the request. */
type MediaFacts = {
	readonly guid: string;
	/** `DVD` for images of discs, else a stick. Rule: media-and-boot.md §1.1. */
	readonly launchMode: 'DVD' | 'UFD+FORMAT';
	/** The package that holds the files of the prestart command. */
	readonly prestartPackage?: string;
};

/** The text of `Variables.dat`: what was given first, then what makes a medium of it. Rules: media-and-boot.md §2.5, §1.1. */
export const mediaVariablesText = (request: MediaRequest, facts: MediaFacts): string => {
	const own: readonly (readonly [string, string | undefined])[] = [
		['_SMSMediaGuid', facts.guid],
		['_SMSTSMediaType', 'FullMedia'],
		['_SMSTSStandAloneMedia', 'true'],
		['_SMSTSLaunchMode', facts.launchMode],
		['_SMSTSBrandingTitle', request.organization || undefined],
		[mediaSettings.startDate, request.validFrom],
		[mediaSettings.expirationDate, request.validTo],
		[
			mediaSettings.prestartFields,
			request.prestartForm === undefined ? undefined : JSON.stringify(request.prestartForm),
		],
		[mediaSettings.prestartCommand, request.prestartCommand],
		[mediaSettings.prestartPackage, facts.prestartPackage],
	];
	return writeMediaVariables([
		...request.variables,
		...own.flatMap(([name, value]) => (value === undefined ? [] : [{name, value}])),
	]);
};

/** `TsmBootstrap.ini`, with what must be known before the password. Rule: media-and-boot.md §1.3; the section `Bootseq` is ours. */
export const bootstrapText = (
	{unattended, keyboard, language}: MediaRequest,
	{passwordRequired}: {readonly passwordRequired: boolean},
): string => {
	const lines = [
		'[MediaInfo]',
		'MediaType=FullMedia',
		`PasswordRequired=${passwordRequired}`,
		`Unattended=${unattended}`,
		...(keyboard === undefined && language === undefined ? [] : ['[Bootseq]']),
		...(keyboard === undefined ? [] : [`Keyboard=${keyboard}`]),
		...(language === undefined ? [] : [`Language=${language}`]),
	];
	return lines.map(line => `${line}\r\n`).join('');
};
