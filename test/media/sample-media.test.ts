import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openMedia} from '../../source/media/open-media.ts';
import {prestartForm} from '../../source/media/prestart-form.ts';
import {unlockMedia} from '../../source/media/unlock-media.ts';
import {verifyMedia} from '../../source/media/verify-media.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const project = join(import.meta.dirname, '../..');
const sample = join(project, 'media-samples/stand-alone-media');

const filesIn = (folder: string): ReadonlyMap<string, string> => {
	const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();
	return new Map(
		paths
			.filter(path => statSync(join(folder, path)).isFile())
			.map(path => [path, readFileSync(join(folder, path)).toString('base64')]),
	);
};

describe('the sample media', () => {
	it('is what its script makes, byte for byte', () => {
		const folder = join(temporaryFolder(), 'medium');
		execFileSync(process.execPath, [join(project, 'scripts/make-sample-media.ts'), folder]);
		expect(filesIn(folder)).toEqual(filesIn(sample));
	});

	it('opens with the password that the README gives, and is sound', async () => {
		const media = await openMedia(sample);
		const password = new Secret('bootseq');
		expect(readFileSync(join(project, 'media-samples/README.md'), 'utf8')).toContain('password is `bootseq`');
		if (!media.ok) {
			throw new Error(media.error.message);
		}

		expect(media.value.description.notes).toEqual([]);
		expect(await verifyMedia(media.value, password)).toMatchObject({findings: [], unlocked: true});
		const unlocked = await unlockMedia(media.value, password);
		expect(unlocked).toMatchObject({
			ok: true,
			value: {
				organization: 'Contoso',
				taskSequences: [{name: 'Inventory and health report'}, {name: 'Collect logs'}],
			},
		});
		const form = unlocked.ok ? prestartForm(unlocked.value.variables) : undefined;
		expect(form).toMatchObject({
			ok: true,
			value: {
				fields: [
					{variable: 'AssetTag', default: 'CO-0001'},
					{variable: 'Site', kind: 'choice'},
					{variable: 'KeepReport', kind: 'yes-no'},
					{variable: 'OperatorPin', kind: 'secret'},
					{variable: 'ReportRemark', kind: 'text'},
				],
			},
		});
	});
});
