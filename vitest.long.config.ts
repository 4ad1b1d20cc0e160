import {defineConfig} from 'vitest/config';

/** The proofs at their full length: `npm run test:long`. */
export default defineConfig({
	test: {
		include: ['test/proof/**/*.test.ts', 'test/ui/resize.test.ts'],
		env: {BOOTSEQ_TESTS: 'long'},
		testTimeout: 4 * 3_600_000,
		hookTimeout: 60_000,
		disableConsoleIntercept: true,
	},
});
