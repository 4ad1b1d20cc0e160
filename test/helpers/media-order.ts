import type {EndedProgram} from './program.ts';
import type {ProgramBench} from './program-bench.ts';
import {commandXml, sequenceXml} from './sequence-xml.ts';

/** The password of the media that `createMedia` makes. */
export const mediaPassword = 'Schlüssel 🔑 2027';

/** A task sequence that runs a script of each of two packages, which are there too; gives what to create media with. */
export const mediaOrder = (bench: ProgramBench): readonly string[] => {
	const document = bench.write(
		'Set up.xml',
		sequenceXml(
			commandXml('First', 'sh say.sh "$AssetTag $Site"', {packageId: 'CON00020'}),
			commandXml('Second', 'sh say.sh', {packageId: 'CON00021'}),
		),
	);
	bench.write('packages/one/say.sh', 'echo "one $1"');
	bench.write('packages/one/large.bin', Buffer.alloc(200_000));
	bench.write('packages/two/say.sh', 'echo two');
	bench.write('packages/two/large.bin', Buffer.alloc(200_000));
	return [
		`CON00010=${document}`,
		'--package',
		`CON00020=${bench.path('packages/one')}`,
		'--package',
		`CON00021=${bench.path('packages/two')}`,
	];
};

/** Creates stand-alone media with the program, to its end. */
export const createMedia = async (bench: ProgramBench, ...args: readonly string[]): Promise<EndedProgram> =>
	bench.bootseq(['media', 'create', 'stand-alone', ...args], {
		environment: {BOOTSEQ_MEDIA_PASSWORD: mediaPassword},
	});
