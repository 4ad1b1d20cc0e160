import {defineConfig} from 'vitest/config';
import {searchPath} from './test/helpers/search-path.ts';

/** Tests that boot a virtual machine: `npm run test:machine`. */
export default defineConfig({
	test: {
		globalSetup: 'test/machine-vm/setup.ts',
		include: ['test/machine-vm/**/*.vm.ts'],
		env: {PATH: searchPath},
		testTimeout: 900_000,
		hookTimeout: 900_000,
	},
});
