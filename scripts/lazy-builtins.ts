import {createRequire, isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

const load = createRequire(import.meta.url);
const identifier = /^[A-Za-z_$][\w$]*$/;

/** What a plain function has of its own. Classes have more on their prototype, and some functions carry others (`realpath.native`). */
const ofEveryFunction = new Set<PropertyKey>(['length', 'name', 'prototype', 'arguments', 'caller']);

const isPlainFunction = (name: string, value: unknown): boolean =>
	typeof value === 'function' &&
	!/^[A-Z]/.test(name) &&
	Reflect.ownKeys(value).every(key => ofEveryFunction.has(key)) &&
	Reflect.ownKeys(value.prototype ?? {}).every(key => key === 'constructor');

/**
Loads Node's own modules when they are first used: a function of one at its first call, anything else when the module that imports it
is. Left as they are, esbuild puts all these imports at the top of its one file, and the start waits for every one: 40 ms.
*/
export const lazyBuiltins: Plugin = {
	name: 'lazy-builtins',
	setup({onResolve, onLoad}) {
		let imports = 0;
		onResolve({filter: /./}, ({path, kind}) =>
			isBuiltin(path) && (kind === 'import-statement' || kind === 'dynamic-import')
				? // One for each import: what one module needs at once is not loaded for the others.
					{path: `${path} ${imports++}`, namespace: 'builtin', sideEffects: false, pluginData: path}
				: undefined,
		);
		onResolve({filter: /^when$/, namespace: 'builtin'}, () => ({path: 'when', namespace: 'builtin-when'}));
		onLoad({filter: /./, namespace: 'builtin-when'}, () => ({
			contents: [
				'export const now = (whole, name) => whole()[name];',
				'export const later = (whole, name) => (...given) => whole()[name](...given);',
			].join('\n'),
			loader: 'js',
		}));
		onLoad({filter: /./, namespace: 'builtin'}, ({pluginData}: {pluginData: string}) => {
			const whole: Record<string, unknown> = load(pluginData);
			const names = Object.keys(whole).filter(name => name !== 'default' && identifier.test(name));
			return {
				contents: [
					"import {now, later} from 'when';",
					`const whole = () => require(${JSON.stringify(pluginData)});`,
					// What nobody imports falls away, and with it what only exists to warn that it is deprecated.
					...names.map((name, index) => {
						const when = isPlainFunction(name, whole[name]) ? 'later' : 'now';
						return `const part${index} = /* @__PURE__ */ ${when}(whole, ${JSON.stringify(name)}); export {part${index} as ${name}};`;
					}),
					'const all = /* @__PURE__ */ whole(); export default all;',
				].join('\n'),
				loader: 'js',
			};
		});
	},
};
