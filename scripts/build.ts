import {chmod, rm} from 'node:fs/promises';
import {bundleProgram, bundleStart, pack, warmUp} from './bundle.ts';
import {packedProgram, platformName} from './unpack-program.ts';

/*
Makes dist/cli.js, one file in two parts: the start, which Node reads and runs at once, and the program, packed, with what V8 had
compiled of it when its first question stood on the screen. Node needs 30 ms and more to read the whole program as
JavaScript; so the first pixels do not wait for that, and after this build nothing else does.
*/

const source = await bundleProgram();
const codeCache = await warmUp(source);
await rm('dist', {recursive: true, force: true});
await bundleStart(
	'dist/cli.js',
	packedProgram({platform: platformName(), codeCache: pack(codeCache), source: pack(source)}),
);
await chmod('dist/cli.js', 0o755);
