import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Of their own: npm run test:windows.
		exclude: ['test/windows/**'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
