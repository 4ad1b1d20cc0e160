import {Buffer} from 'node:buffer';
import {createCipheriv, createHash, createPrivateKey} from 'node:crypto';
import {AlteredFile, fileProblem} from '../../../../source/media/media-problem.ts';
import {openMediaOn} from '../../../../source/media/open-media.ts';
import {decryptChunks} from '../../../../source/media/protection/chunk-cipher.ts';
import {deriveKeyFrom} from '../../../../source/media/protection/document-key.ts';
import {protectionPaths} from '../../../../source/media/protection/layout.ts';
import {writeManifest} from '../../../../source/media/protection/manifest.ts';
import {leastCost} from '../../../../source/media/protection/scrypt-cost.ts';
import {openDocument} from '../../../../source/media/protection/sealed-document.ts';
import {writeSealedHeader} from '../../../../source/media/protection/sealed-header.ts';
import {fingerprintOf, signManifest} from '../../../../source/media/protection/signature.ts';
import {parseTrustedKeys} from '../../../../source/media/protection/trusted-keys.ts';
import {unlockMedia} from '../../../../source/media/unlock-media.ts';
import {verifyMedia} from '../../../../source/media/verify-media.ts';
import {sampleMediumFiles} from '../../../helpers/sample-medium.ts';
import {aboutProblem, aboutSentence} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';
import {memoryFiles} from './memory-media.ts';

/** The same key every time: PKCS#8 around 32 equal bytes. */
const signingKey = createPrivateKey({
	key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
	format: 'der',
	type: 'pkcs8',
});

const clock = new Date('2026-08-01T10:00:00Z');
const fingerprint = fingerprintOf(signingKey);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const entry = (path: string, bytes: Uint8Array) => ({path, size: bytes.length, sha256: sha256(bytes)});

const script = Buffer.from('#!/bin/sh\n');
const packageManifest = Buffer.from(
	JSON.stringify({package: 'CON00020', files: [entry('prepare.sh', script)]}),
);
const files = new Map([
	...[...sampleMediumFiles()].filter(([path]) => !path.startsWith('SMS/PKG/')),
	['SMS/PKG/CON00020/prepare.sh', script] as const,
	['SMS/PKG/CON00020.manifest.json', packageManifest] as const,
]);
const manifest = writeManifest({
	set: 'a-set',
	volume: 1,
	volumes: 2,
	label: 'Sample media',
	created: '2026-07-01T00:00:00Z',
	validFrom: '2026-07-01',
	architectures: ['x64'],
	fingerprint,
	packages: [{packageId: 'CON00020', files: 1, bytes: script.length, encrypted: false}],
	files: [...files]
		.filter(([path]) => !path.startsWith('SMS/PKG/CON00020/'))
		.map(([path, bytes]) => entry(path, bytes)),
});

/** A medium with other bytes in place of some; everything is read, and nothing of it may be believed. */
const examine = async (
	others: Readonly<Record<string, Uint8Array>>,
	input: Uint8Array,
): Promise<string | undefined> => {
	const media = await openMediaOn(memoryFiles(new Map([...files, ...Object.entries(others)])));
	if (!media.ok) {
		return aboutProblem(media.error, input);
	}

	const unlocked = await unlockMedia(media.value, undefined, clock, {architecture: 'x64'});
	const {findings} = await verifyMedia(media.value, undefined, clock);
	return [...(unlocked.ok ? [] : [unlocked.error]), ...findings]
		.map(problem => aboutProblem(problem, input))
		.find(complaint => complaint !== undefined);
};

const withManifest = (text: Uint8Array) => ({
	[protectionPaths.manifest]: text,
	[protectionPaths.signature]: Buffer.from(signManifest(text, signingKey)),
});

const salt = Buffer.alloc(16, 3);
const documentKey = {recipe: {from: 'password', salt, ...leastCost}, bytes: Buffer.alloc(32, 5)} as const;
const file = 'SMS/data/Variables.dat';
const sealed = (['password', 'medium'] as const).map(from =>
	Buffer.concat([
		writeSealedHeader({file, key: {from, salt, ...leastCost}, nonce: Buffer.alloc(12, 1), length: 20}),
		Buffer.alloc(36),
	]),
);

const packageKey = Buffer.alloc(32, 9);
const encrypted = (): Buffer => {
	const nonce = Buffer.alloc(12);
	nonce[11] = 1;
	const cipher = createCipheriv('aes-256-gcm', deriveKeyFrom(packageKey, salt, 'a'), nonce);
	const text = Buffer.concat([cipher.update('content'), cipher.final()]);
	return Buffer.concat([Buffer.from('BOOTPKG\u0001', 'latin1'), salt, text, cipher.getAuthTag()]);
};

const json = {
	tokens: [
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"',
		'null',
		'-1',
		'1e999',
		'1099511627776',
		'"__proto__":',
		'../',
		'"path":',
		'\u0000',
	],
	brackets: [
		['[', ']'],
		['{"files":', '}'],
	],
} as const;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

export const protectedMediaTargets: readonly FuzzTarget[] = [
	{
		name: 'manifests of media, signed',
		weight: 5,
		dictionary: json,
		seeds: () => [Buffer.from(manifest)],
		examine: input => examine(withManifest(input), input),
	},
	{
		name: 'signatures of media',
		weight: 4,
		dictionary: json,
		seeds: () => [Buffer.from(signManifest(Buffer.from(manifest), signingKey))],
		examine: input =>
			examine({...withManifest(Buffer.from(manifest)), [protectionPaths.signature]: input}, input),
	},
	{
		name: 'files of protected media',
		weight: 4,
		dictionary: json,
		seeds: () => [packageManifest, script, Buffer.from('label=Sample media\r\n')],
		async examine(input) {
			const signed = withManifest(Buffer.from(manifest));
			return (
				(await examine({...signed, 'SMS/PKG/CON00020.manifest.json': input}, input)) ??
				(await examine({...signed, 'MediaLabel.txt': input, 'SMS/PKG/CON00020/prepare.sh': input}, input))
			);
		},
	},
	{
		name: 'sealed documents',
		weight: 8,
		dictionary: {
			...json,
			tokens: [...json.tokens, 'BOOTSEQ\u0001', '"cost":', '"from":"medium"', '"parallelization":', '65536'],
		},
		seeds: () => sealed,
		examine(input) {
			const opened = openDocument(input, file, documentKey);
			return opened.ok ? 'opened what nobody sealed' : aboutProblem(opened.error, input);
		},
	},
	{
		name: 'encrypted packages',
		weight: 8,
		dictionary: {tokens: ['BOOTPKG\u0001', '\0\0\0\0']},
		seeds: () => [encrypted()],
		async examine(input) {
			try {
				await Array.fromAsync(decryptChunks(chunksOf(input), packageKey, 'a'));
				return Buffer.from(input).equals(encrypted()) ? undefined : 'decrypted what nobody encrypted';
			} catch (error) {
				return error instanceof AlteredFile ? aboutProblem(fileProblem(error, 'a'), input) : String(error);
			}
		},
	},
	{
		name: 'lists of trusted keys',
		weight: 8,
		dictionary: {
			tokens: ['-----BEGIN PUBLIC KEY-----', '-----END PUBLIC KEY-----', '-----BEGIN ', '#', ':', '\r\n'],
		},
		seeds: () => [
			Buffer.from(`# keys\n${fingerprint}\n-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----`),
		],
		examine(input) {
			const keys = parseTrustedKeys(Buffer.from(input).toString('utf8'));
			return keys.ok ? undefined : aboutSentence(keys.error, input);
		},
	},
];
