import process from 'node:process';

/** `npm run test:long` sets it: the proofs then run as many cases as the README claims. */
const isLong = process.env['BOOTSEQ_TESTS'] === 'long';

/** How many cases a proof runs: enough to notice a mistake in the ordinary run, the full count in the long one. */
export const howMany = ({short, long}: {readonly short: number; readonly long: number}): number =>
	isLong ? long : short;

/** Prints what a long run went through: `12,480 crash points`. The ordinary run keeps silent. */
export const tellCount = (count: number, what: string): void => {
	if (isLong) {
		process.stdout.write(`${count.toLocaleString('en')} ${what}\n`);
	}
};
