import {defineConfig} from 'vitest/config';
import {searchPath} from './test/helpers/search-path.ts';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		env: {PATH: searchPath},
		// Of their own: npm run test:windows.
		exclude: ['test/windows/**'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
