import path from 'node:path';
import {type BuildOptions, type BuildResult, build, type Plugin} from 'esbuild';

/*
The program is two texts. The first holds what stands behind every first question; the rest is read when something of it is imported,
which is while a technician types. Read as one, a start waited 25 ms for what it did not use.
*/

const mainModule = 'source/commands/main.ts';

/** What the main function imports dynamically on its way to the first question. `warm-up.ts` refuses a list that lacks one. */
const neededAtOnce: readonly string[] = [
	mainModule,
	'source/commands/arguments.ts',
	'source/commands/boot.ts',
	'source/machine/linux/linux-machine.ts',
	'source/machine/windows/windows-machine.ts',
	'source/ui/screen-console.ts',
	'source/ui/screen.tsx',
];

/** A file of esbuild's own division: modules that are always needed together. */
type Chunk = {
	readonly text: string;
	/** The source file whose exports it has; undefined: it exists only for others. */
	readonly entryPoint: string | undefined;
	/** Names of the chunks that it needs, and of those that it imports when it comes to that. */
	readonly needs: readonly string[];
	readonly mayImport: readonly string[];
};

type Chunks = ReadonlyMap<string, Chunk>;

/** Both texts, each the body of an async function of `require`, `importMeta`, `elsewhere` and `provide` (see `unpack-program.ts`). */
export type DividedProgram = {readonly first: string; readonly rest: string};

/**
@param options - How both texts are bundled.
@param plugins - What finds and changes the modules.
*/
export const divideProgram = async (
	options: BuildOptions,
	plugins: readonly Plugin[],
): Promise<DividedProgram> => {
	const chunks = readChunks(
		await build({
			...options,
			entryPoints: [mainModule],
			plugins: [...plugins],
			splitting: true,
			entryNames: '[hash]',
			chunkNames: '[hash]',
			outdir: '.',
			metafile: true,
			write: false,
		}),
	);
	const atOnce = [...chunks].flatMap(([name, {entryPoint = ''}]) =>
		neededAtOnce.includes(entryPoint) ? [name] : [],
	);
	const first = withNeeds(chunks, atOnce);
	const rest = new Set([...chunks.keys()].filter(name => !first.has(name)));
	return {
		first: await joinPart(chunks, first, options),
		rest: await joinPart(chunks, rest, options),
	};
};

const readChunks = ({metafile, outputFiles = []}: BuildResult): Chunks => {
	const texts = new Map(outputFiles.map(file => [path.basename(file.path), file.text]));
	return new Map(
		Object.entries(metafile?.outputs ?? {}).map(([file, {entryPoint, imports}]) => {
			const imported = (kind: string) =>
				imports.filter(found => found.kind === kind).map(found => path.basename(found.path));
			const name = path.basename(file);
			return [
				name,
				{
					text: texts.get(name) ?? '',
					entryPoint,
					needs: imported('import-statement'),
					mayImport: imported('dynamic-import'),
				},
			];
		}),
	);
};

const withNeeds = (chunks: Chunks, names: Iterable<string>, found = new Set<string>()): Set<string> => {
	for (const name of names) {
		if (!found.has(name)) {
			found.add(name);
			withNeeds(chunks, chunks.get(name)?.needs ?? [], found);
		}
	}

	return found;
};

/** One text of the chunks of a part. It provides what the other part asks for, and asks for what lies in that one. */
const joinPart = async (
	chunks: Chunks,
	part: ReadonlySet<string>,
	options: BuildOptions,
): Promise<string> => {
	const within = [...part].flatMap(name => chunks.get(name) ?? []);
	const beyond = [...chunks].filter(([name]) => !part.has(name)).map(([, chunk]) => chunk);
	const asked = new Set(beyond.flatMap(({needs, mayImport}) => [...needs, ...mayImport]));
	const main = [...chunks].find(([, {entryPoint}]) => entryPoint === mainModule)?.[0] ?? '';
	const provided = [...new Set([...asked, main])].filter(name => part.has(name));
	const needed = [...new Set(within.flatMap(({needs}) => needs))].filter(name => !part.has(name));
	const {outputFiles, metafile} = await build({
		...options,
		stdin: {
			contents: `provide({${provided
				.map(name => `${JSON.stringify(name === main ? 'main' : name)}: () => import('./${name}')`)
				.join(',')}});`,
			resolveDir: process.cwd(),
		},
		metafile: true,
		write: false,
		plugins: [chunksOfPart(chunks, part)],
	});
	const imports = Object.values(metafile.outputs).flatMap(output => output.imports);
	const stray = imports.filter(({kind}) => kind !== 'require-call');
	if (stray.length > 0) {
		throw new Error(`the program still imports ${stray.map(({path: file}) => file).join(', ')}`);
	}

	const text = outputFiles[0]?.text ?? '';
	// Where nothing is needed, a module may have the name for itself.
	const loadNeeded = needed.map(name => `${JSON.stringify(name)}:await elsewhere(${JSON.stringify(name)})`);
	return needed.length === 0 ? text : `const loaded={${loadNeeded.join(',')}};${text}`;
};

/** Chunks of the part as they are; of the other part, what is needed has been loaded before, and what is imported is asked for. */
const chunksOfPart = (chunks: Chunks, part: ReadonlySet<string>): Plugin => ({
	name: 'chunks-of-part',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^\.\/\w+\.js$/}, ({path: specifier}) => {
			const name = path.basename(specifier);
			return {path: name, namespace: part.has(name) ? 'within' : 'beyond'};
		});
		onLoad({filter: /./, namespace: 'within'}, ({path: name}) => ({
			contents: chunks
				.get(name)
				?.text.replaceAll(/\bimport\("\.\/(\w+\.js)"\)/g, (imported, other: string) =>
					part.has(other) ? imported : `elsewhere(${JSON.stringify(other)})`,
				),
			loader: 'js',
			resolveDir: process.cwd(),
		}));
		onLoad({filter: /./, namespace: 'beyond'}, ({path: name}) => ({
			contents: `module.exports = loaded[${JSON.stringify(name)}];`,
			loader: 'js',
		}));
	},
});
