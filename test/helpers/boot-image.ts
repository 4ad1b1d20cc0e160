import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildLinuxBoot} from '../../source/media/boot-image/build-linux-boot.ts';
import {missingForBoot} from './boot-machine.ts';

const kept = path.resolve('node_modules/.cache/bootseq');
const program = path.resolve('programs/linux-x64/bootseq');
const makers = path.resolve('source/media/boot-image');

/** What must lie in the root of a medium for it to boot, packed as media get it: made once for all tests (`prepareBootImage`). */
export const bootImage = path.join(kept, 'boot-image');

/** What starting a machine from that image lacks here. */
export const missingForBootImage = (): readonly string[] => [
	...missingForBoot(),
	...(existsSync(program) ? [] : ['npm run build:programs']),
];

/** Makes the image, unless it is there and neither the program nor what makes it has changed since. */
export const prepareBootImage = async (): Promise<void> => {
	const made = path.join(kept, 'boot-image-made-from');
	const from = digest([program, ...filesIn(makers)]);
	if (existsSync(bootImage) && existsSync(made) && readFileSync(made, 'utf8') === from) {
		return;
	}

	for (const old of [made, bootImage]) {
		rmSync(old, {recursive: true, force: true});
	}

	const built = await buildLinuxBoot({
		program,
		target: bootImage,
		cache: path.join(kept, 'debian-packages'),
	});
	if (!built.ok) {
		throw new Error(JSON.stringify(built.error));
	}

	writeFileSync(made, from);
};

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.ts'))
		.toSorted()
		.map(name => path.join(folder, name));

const digest = (files: readonly string[]): string => {
	const hash = createHash('sha256');
	for (const file of files) {
		hash.update(readFileSync(file));
	}

	return hash.digest('hex');
};
