import {defineConfig} from 'vitest/config';

/** Tests that boot a virtual machine: `npm run test:machine`. */
export default defineConfig({
	test: {
		globalSetup: 'test/machine-vm/setup.ts',
		include: ['test/machine-vm/**/*.vm.ts'],
		testTimeout: 900_000,
		hookTimeout: 900_000,
	},
});
