import {chmod, rm} from 'node:fs/promises';
import {bundleProgram, bundleStart, packProgram, warmUp} from './bundle.ts';
import {packedProgram} from './unpack-program.ts';

/*
Makes dist/cli.js, one file in three parts: the start, which Node reads and runs at once, and the program in two parts, packed, with
what V8 had compiled of it when its first question stood on the screen. Node needs 30 ms and more to read the whole program as
JavaScript; so the first pixels do not wait for that, and after this build nothing else does.
*/

const program = packProgram(await warmUp(await bundleProgram()));
await rm('dist', {recursive: true, force: true});
await bundleStart('dist/cli.js', packedProgram(program));
await chmod('dist/cli.js', 0o755);
