import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {sealEnvelope} from '../../source/media/envelope.ts';
import type {AlgorithmName} from '../../source/media/envelope-header.ts';
import {noPassword} from '../../source/media/key-derivation.ts';
import {type MediaVariable, writeMediaVariables} from '../../source/media/media-variables.ts';
import {type PolicyTaskSequence, writePolicy} from '../../source/media/policy.ts';
import {Secret} from '../../source/sequence/secret.ts';

export type SampleMedium = {
	/** Absent: a medium without a password. */
	readonly password?: string;
	readonly algorithm?: AlgorithmName;
	readonly variables?: readonly MediaVariable[];
	readonly taskSequences?: readonly PolicyTaskSequence[];
	/** More files, or others in place of the usual: path → content; undefined: without it. */
	readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
	/** Write the digest of the policy into the variables. */
	readonly digest?: boolean;
};

const guid = '{0f5b8f3e-58a5-4a54-9a9e-1d0a3f6f0c11}';

export const sampleSequence: PolicyTaskSequence = {
	advertisementId: 'CON20001',
	packageId: 'CON00010',
	name: 'Prepare workstation',
	description: '',
	required: false,
	type: 'generic',
	sequenceText:
		'<sequence version="3.10"><referenceList><reference package="CON00020" program="*"/></referenceList><group name="Prepare" description=""/></sequence>',
};

/** The files of a stand-alone medium, by path. */
export const sampleMediumFiles = (medium: SampleMedium = {}): ReadonlyMap<string, Uint8Array> => {
	const {password, algorithm = 'AES-256', variables = [], taskSequences = [sampleSequence]} = medium;
	const key = password === undefined ? noPassword : new Secret(password);
	const policyKey = password === undefined ? new Secret(guid) : key;
	const policy = sealEnvelope(writePolicy(taskSequences), policyKey, algorithm);
	const digest = createHash('sha256').update(policy).digest('hex');
	const all = [
		{name: '_SMSMediaGuid', value: guid},
		{name: '_SMSTSBrandingTitle', value: 'Contoso'},
		...(medium.digest === true ? [{name: 'BootseqPolicyDigest', value: digest}] : []),
		...variables,
	];
	const files: Record<string, string | Uint8Array | undefined> = {
		'SMS/data/TsmBootstrap.ini': `[MediaInfo]\r\nMediaType=FullMedia\r\nPasswordRequired=${password === undefined ? 'false' : 'true'}\r\nUnattended=false\r\n`,
		'SMS/data/Variables.dat': sealEnvelope(writeMediaVariables(all), key, algorithm),
		'SMS/data/Policy.xml': policy,
		'SMS/PKG/CON00020/prepare.sh': '#!/bin/sh\necho prepared\n',
		'MediaLabel.txt': 'label=Sample media\r\n',
		...medium.files,
	};
	return new Map(
		Object.entries(files).flatMap(([path, content]) =>
			content === undefined ? [] : [[path, Buffer.from(content)] as const],
		),
	);
};

export const writeFiles = (folder: string, files: ReadonlyMap<string, Uint8Array>): void => {
	for (const [path, content] of files) {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), content);
	}
};

/** Writes a stand-alone medium into a folder. */
export const writeSampleMedium = (folder: string, medium: SampleMedium = {}): string => {
	writeFiles(folder, sampleMediumFiles(medium));
	return folder;
};
