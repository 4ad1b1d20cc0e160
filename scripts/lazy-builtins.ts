import {createRequire, isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

const load = createRequire(import.meta.url);
const identifier = /^[A-Za-z_$][\w$]*$/;

/**
Loads Node's own modules when the module that imports them is first used. Left as they are, esbuild puts all these imports at
the top of its one file, and the start waits for every one: 15 ms.
*/
export const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({onResolve, onLoad}) {
		onResolve({filter: /./}, ({path, kind}) =>
			isBuiltin(path) && (kind === 'import-statement' || kind === 'dynamic-import')
				? {path, namespace: 'builtin', sideEffects: false}
				: undefined,
		);
		onLoad({filter: /./, namespace: 'builtin'}, ({path}) => {
			const names = Object.keys(load(path)).filter(name => name !== 'default' && identifier.test(name));
			return {
				contents: [
					`const whole = require(${JSON.stringify(path)});`,
					'const part = name => whole[name];',
					// What nobody imports falls away, and with it what only exists to warn that it is deprecated.
					...names.map(
						(name, index) =>
							`const part${index} = /* @__PURE__ */ part(${JSON.stringify(name)}); export {part${index} as ${name}};`,
					),
					'export default whole;',
				].join('\n'),
				loader: 'js',
			};
		});
	},
};
