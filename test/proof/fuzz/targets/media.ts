import {Buffer} from 'node:buffer';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {sealEnvelope} from '../../../../source/media/envelope.ts';
import {listImageFolder, readInImage} from '../../../../source/media/image-package.ts';
import {noPassword} from '../../../../source/media/key-derivation.ts';
import {walkMedia} from '../../../../source/media/media-files.ts';
import {createMediaReader} from '../../../../source/media/media-reader.ts';
import {createMediaSource} from '../../../../source/media/media-source.ts';
import {type MediaVariable, writeMediaVariables} from '../../../../source/media/media-variables.ts';
import {type Media, openMedia} from '../../../../source/media/open-media.ts';
import {writePolicy} from '../../../../source/media/policy.ts';
import {prestartForm, readPrestartForm} from '../../../../source/media/prestart-form.ts';
import {unlockMedia} from '../../../../source/media/unlock-media.ts';
import {validateAnswer} from '../../../../source/media/validate-answer.ts';
import {verifyMedia} from '../../../../source/media/verify-media.ts';
import {Secret} from '../../../../source/sequence/secret.ts';
import {isoImage} from '../../../helpers/iso-image.ts';
import {sampleMediumFiles, sampleSequence} from '../../../helpers/sample-medium.ts';
import {aboutProblem, aboutSentence} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';
import {xmlDictionary} from './documents.ts';
import {openMemoryMedia} from './memory-media.ts';

const password = new Secret('Password1');
const guid = '{0f5b8f3e-58a5-4a54-9a9e-1d0a3f6f0c11}';
const clock = new Date('2026-08-01T10:00:00Z');

const form = JSON.stringify({
	title: 'Questions',
	fields: [
		{
			variable: 'AssetTag',
			kind: 'text',
			label: 'Asset tag',
			required: true,
			default: 'LAB-0001',
			pattern: '[A-Z]{3}-[0-9]{4}',
			patternHelp: 'h',
		},
		{
			variable: 'Site',
			kind: 'choice',
			label: 'Site',
			default: 'bru',
			choices: [{value: 'bru', label: 'Brussels'}, 'ghe'],
		},
		{variable: 'Keep', kind: 'yes-no', label: 'Keep', default: 'no'},
		{variable: 'OperatorPin', kind: 'secret', label: 'PIN', help: 'h'},
	],
});

const variables: readonly MediaVariable[] = [
	{name: '_SMSMediaGuid', value: guid},
	{name: '_SMSTSBrandingTitle', value: 'Contoso'},
	{name: 'BootseqMediaStartDate', value: '2026-01-01'},
	{name: 'BootseqMediaExpirationDate', value: '2027-01-31'},
	{name: 'BootseqPrestartFields', value: form},
	{name: 'Asked', value: ''},
	{name: 'Hidden', value: new Secret('s')},
];

const openSample = sampleMediumFiles({variables});
const lockedSample = sampleMediumFiles({variables, password: password.reveal()});

/** A medium of which one file is another, as far as it can be read. */
const examineMedium = async (
	files: Readonly<Record<string, Uint8Array>>,
	key: Secret | undefined,
	input: Uint8Array,
): Promise<string | undefined> => {
	const sample = key === undefined ? openSample : lockedSample;
	const media = await openMemoryMedia(new Map([...sample, ...Object.entries(files)]));
	return media.ok ? examineMedia(media.value, key, input) : aboutProblem(media.error, input);
};

const examineMedia = async (
	media: Media,
	key: Secret | undefined,
	input: Uint8Array,
): Promise<string | undefined> => {
	for (const note of media.description.notes) {
		const complaint = aboutSentence(note, input);
		if (complaint !== undefined) {
			return complaint;
		}
	}

	const unlocked = await unlockMedia(media, key, clock);
	if (!unlocked.ok) {
		return aboutProblem(unlocked.error, input);
	}

	const questions = prestartForm(unlocked.value.variables);
	return questions.ok ? undefined : aboutSentence(questions.error[0], input);
};

/** Files of a medium with both kinds of keys. */
const sealedWith = (path: string, text: string, fallback: Secret): Uint8Array[] => [
	Buffer.from(sampleMediumFiles({variables, password: password.reveal()}).get(path) ?? []),
	Buffer.from(sampleMediumFiles({variables}).get(path) ?? []),
	...(['3DES', 'AES-128', 'AES-192'] as const).flatMap(algorithm => [
		sealEnvelope(text, password, algorithm),
		sealEnvelope(text, fallback, algorithm),
	]),
];

const policy = writePolicy([sampleSequence, {...sampleSequence, packageId: 'CON00011', required: true}]);
const obfuscated = policy.replace(
	/<!\[CDATA\[<sequence.*?\]\]>/s,
	`8A130000${'00'.repeat(40)}14000000${'10000000'.repeat(2)}1066000000000000${'ab'.repeat(16)}`,
);
const policies = [policy, obfuscated, policy.replace('<![CDATA[<sequence', '<![CDATA[&lt;sequence')].map(
	text => Buffer.from(text),
);
const variableTexts = [Buffer.from(writeMediaVariables(variables))];
const binary = {
	tokens: ['\u0000\u0000\u00ed\u00ec', '\u0010\u0066\u0000\u0000', '\u0003\u0066', '<', '\0\0'],
};
const mediaXml = {
	...xmlDictionary,
	tokens: [
		...xmlDictionary.tokens,
		'<var name="',
		'<property name="TS_Sequence">',
		'<value>',
		'BootseqPolicyDigest',
		'_SMSMediaGuid',
		'hidden="true"',
		'8a130000',
		'89130000',
		'\u0000',
	],
};

export const mediaTargets: readonly FuzzTarget[] = [
	{
		name: 'Variables.dat',
		weight: 8,
		dictionary: binary,
		seeds: () => sealedWith('SMS/data/Variables.dat', variableTexts.join(''), noPassword),
		examine: async input =>
			(await examineMedium({'SMS/data/Variables.dat': input}, password, input)) ??
			examineMedium({'SMS/data/Variables.dat': input}, undefined, input),
	},
	{
		name: 'Variables.dat, behind the cipher',
		weight: 8,
		dictionary: {...mediaXml, tokens: [...mediaXml.tokens, '"fields":[', '"pattern":"(a+)+$"', '2026-13-45']},
		seeds: () => variableTexts,
		examine: input =>
			examineMedium(
				{'SMS/data/Variables.dat': sealEnvelope(Buffer.from(input).toString('utf8'), password)},
				password,
				input,
			),
	},
	{
		name: 'Policy.xml',
		weight: 8,
		dictionary: binary,
		seeds: () => sealedWith('SMS/data/Policy.xml', policy, new Secret(guid)),
		examine: async input =>
			(await examineMedium({'SMS/data/Policy.xml': input}, password, input)) ??
			examineMedium({'SMS/data/Policy.xml': input}, undefined, input),
	},
	{
		name: 'Policy.xml, behind the cipher',
		weight: 8,
		dictionary: mediaXml,
		seeds: () => policies,
		examine: input =>
			examineMedium(
				{'SMS/data/Policy.xml': sealEnvelope(Buffer.from(input).toString('utf8'), password)},
				password,
				input,
			),
	},
	...['SMS/data/TsmBootstrap.ini', 'MediaLabel.txt'].map(
		(file): FuzzTarget => ({
			name: file.replace('SMS/data/', ''),
			weight: 8,
			dictionary: {
				tokens: [
					'[MediaInfo]',
					'MediaType=',
					'PasswordRequired=',
					'Unattended=',
					'label=',
					';',
					'#',
					'"',
					'=',
					'\r\n',
					'[',
					']',
				],
			},
			seeds: () =>
				[
					'[MediaInfo]\r\nMediaType=FullMedia\r\n; note\r\nPasswordRequired="true"\r\nUnattended=false\r\n',
					'label=Sample media\r\n',
				].map(text => Buffer.from(text)),
			examine: input => examineMedium({[file]: input}, password, input),
		}),
	),
	{
		name: 'ISO images',
		weight: 3,
		dictionary: {
			tokens: [
				'CD001',
				'NSR02',
				'BEA01',
				'%/E',
				'SP\u0007\u0001',
				'NM\u000a\u0001\u0000../..',
				'SL\u0006\u0001',
				'CL\u000c\u0001',
				'CE\u001c\u0001',
				'RE\u0004\u0001',
				';1',
				'../',
				'C:\\',
				'\0',
			],
		},
		seeds: () => [
			isoImage(sampleMediumFiles({variables})),
			isoImage(sampleMediumFiles({variables}), {joliet: false}),
			loopingImage(),
		],
		async examine(input, folder) {
			const file = join(folder, 'media.iso');
			const cache = join(folder, 'cache');
			mkdirSync(cache);
			writeFileSync(file, input);
			try {
				const media = await openMedia(file);
				if (!media.ok) {
					return aboutProblem(media.error, input);
				}

				try {
					return await examineImage(media.value, cache, input);
				} finally {
					await media.value.close();
				}
			} finally {
				rmSync(file);
				rmSync(cache, {recursive: true});
			}
		},
	},
	{
		name: 'prestart forms',
		weight: 14,
		dictionary: {
			tokens: [
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'\\u0000',
				'"variable":',
				'"kind":"choice"',
				'"choices":',
				'"pattern":"(a+)+$"',
				'"default":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"',
				'null',
				'true',
				'1e999',
				'"__proto__":',
				'_SMSTS',
				'"fields":',
			],
			brackets: [
				['[', ']'],
				['{"fields":', '}'],
			],
		},
		seeds: () => [
			Buffer.from(form),
			Buffer.from(JSON.stringify([{variable: 'A', label: 'A'}])),
			Buffer.from(''),
		],
		examine(input) {
			const read = readPrestartForm(Buffer.from(input).toString('utf8'));
			if (!read.ok) {
				return read.error.length === 0 ? 'refused without a word' : aboutSentence(read.error[0], input);
			}

			for (const field of read.value.fields.slice(0, 20)) {
				for (const text of ['', 'yes', field.default, 'a'.repeat(40), '\u0000\ud800', 'x'.repeat(5000)]) {
					const answer = validateAnswer(field, text);
					const complaint = answer.ok ? undefined : aboutSentence(answer.error, input);
					if (complaint !== undefined) {
						return complaint;
					}
				}
			}

			return undefined;
		},
	},
];

const examineImage = async (media: Media, cache: string, input: Uint8Array): Promise<string | undefined> => {
	let count = 0;
	for await (const file of walkMedia(media.files, '')) {
		count++;
		const complaint = file.ok ? undefined : aboutProblem(file.error, input);
		if (complaint !== undefined || count > 100_000) {
			return complaint ?? 'more files than the image has bytes for';
		}
	}

	const unread = await copyPackages(media, cache, input);
	const {findings} = await verifyMedia(media, undefined, clock);
	const complaint = findings.map(finding => aboutProblem(finding, input)).find(one => one !== undefined);
	return complaint ?? unread ?? examineMedia(media, undefined, input);
};

/** Copies all packages out of an image, to where they would be for a run; nothing can be synced here. */
const copyPackages = async (media: Media, cache: string, input: Uint8Array): Promise<string | undefined> => {
	const {location} = media.files;
	const source = createMediaSource(location);
	const reader = createMediaReader(location);
	for (const {packageId, path} of media.description.packages) {
		const found = await source.find(packageId, {});
		const complaint = found.ok ? undefined : aboutSentence(found.error.message, input);
		if (complaint !== undefined) {
			return complaint;
		}

		const folder = await listImageFolder(media.files, path);
		const files = found.ok && found.value?.kind === 'files' && folder.ok ? found.value.files : [];
		for (const file of files) {
			const target = join(cache, ...file.path.split('/'));
			try {
				mkdirSync(dirname(target), {recursive: true});
				await writeFile(target, folder.ok ? readInImage(reader, folder.value, file.path) : '');
			} catch (error) {
				const about = aboutSentence(error instanceof Error ? error.message : error, input);
				if (about !== undefined) {
					return about;
				}
			}
		}

		rmSync(cache, {recursive: true});
		mkdirSync(cache);
	}

	return undefined;
};

/** An image in which folders are inside themselves, twice: there would be no end to them. */
const loopingImage = (): Buffer => {
	const image = isoImage(
		new Map([
			['SMS/data/TsmBootstrap.ini', Buffer.from('[MediaInfo]')],
			['SMS/PKG/A/a', Buffer.from('a')],
		]),
		{joliet: false},
	);
	const root = image.subarray(16 * 2048 + 158, 16 * 2048 + 170);
	for (const name of ['DATA', 'PKG']) {
		const at = image.indexOf(name) - 33;
		image.set(root, at + 2);
	}

	return image;
};
