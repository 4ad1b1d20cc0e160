import type {Application} from '../../source/content/application.ts';
import {readExportedApplications} from '../../source/content/software/exported-applications.ts';
import type {Diagnostic} from '../../source/sequence/diagnostic.ts';
import {exportedObject} from './exported-object.ts';

type Read = {readonly applications: readonly Application[]; readonly diagnostics: readonly Diagnostic[]};

/** Reads an export that has one part. */
export const readExportedPart = (name: string, text: string): Read =>
	readExportedApplications(new Map([[name, new TextEncoder().encode(text)]]), 'export.zip');

/** Reads a digest where an export of an application has it. */
export const readDigest = (digest: string): Read =>
	readExportedPart(
		'SMS_Application/ScopeId_T_Application_V/object.xml',
		exportedObject('SMS_Application', {SDMPackageXML: digest}),
	);

/** The one application of a digest with which nothing is wrong. */
export const applicationIn = (digest: string): Application => {
	const {applications, diagnostics} = readDigest(digest);
	const [application] = applications;
	if (application === undefined || diagnostics.length > 0) {
		throw new Error(diagnostics.map(({message}) => message).join(' ') || 'no application was read');
	}

	return application;
};
