import {defineConfig} from 'vitest/config';
import {searchPath} from './test/helpers/search-path.ts';

/** The Windows program under Wine: `npm run test:windows`. One file after the other: there is one Windows for all. */
export default defineConfig({
	test: {
		include: ['test/windows/**/*.test.ts'],
		globalSetup: 'test/windows/set-up.ts',
		fileParallelism: false,
		env: {PATH: searchPath},
		testTimeout: 180_000,
		hookTimeout: 180_000,
	},
});
