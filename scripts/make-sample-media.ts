/*
Writes media-samples/stand-alone-media from media-samples/task-sequences and media-samples/packages.
The same input gives the same bytes: node scripts/make-sample-media.ts [folder]
*/
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sealEnvelope} from '../source/media/envelope.ts';
import {mediaPaths, mediaSettings} from '../source/media/media-layout.ts';
import {writeMediaVariables} from '../source/media/media-variables.ts';
import {writePolicy} from '../source/media/policy.ts';
import {Secret} from '../source/sequence/secret.ts';
import {
	sampleLabel,
	samplePackages,
	samplePassword,
	sampleTaskSequences,
	sampleVariables,
} from './sample-media-content.ts';

const samples = join(import.meta.dirname, '../media-samples');
const folder = process.argv[2] ?? join(samples, 'stand-alone-media');
const password = new Secret(samplePassword);

const taskSequences = await Promise.all(
	sampleTaskSequences.map(async ({file, ...sequence}) => ({
		...sequence,
		sequenceText: await readFile(join(samples, 'task-sequences', file), 'utf8'),
	})),
);
const policy = sealEnvelope(writePolicy(taskSequences), password);
const digest = createHash('sha256').update(policy).digest('hex');
const variables = writeMediaVariables([
	...sampleVariables,
	{name: mediaSettings.policyDigest, value: digest},
]);

await rm(folder, {recursive: true, force: true});
await mkdir(join(folder, 'SMS/data'), {recursive: true});
await writeFile(
	join(folder, mediaPaths.bootstrap),
	'[MediaInfo]\r\nMediaType=FullMedia\r\nPasswordRequired=true\r\nUnattended=false\r\n',
);
await writeFile(join(folder, mediaPaths.label), `label=${sampleLabel}\r\n`);
await writeFile(join(folder, mediaPaths.policy), policy);
await writeFile(join(folder, mediaPaths.variables), sealEnvelope(variables, password));
for (const packageId of samplePackages) {
	await cp(join(samples, 'packages', packageId), join(folder, 'SMS/PKG', packageId), {recursive: true});
}

console.log(`${folder}: ${taskSequences.length} task sequences, password ${samplePassword}`);
