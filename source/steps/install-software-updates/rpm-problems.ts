import {fileNotFound} from '../result-codes.ts';
import type {StepOutcome} from '../step-type.ts';
import {findProblem, lastWords, type Problem} from './problems.ts';
import {
	alreadyInstalling,
	cannotConnect,
	diskFull,
	hashMismatch,
	installFailure,
	notSigned,
} from './update-codes.ts';

/** What the step fails with where no source is set up: the programs themselves find that there is nothing to do. */
export const noSources: StepOutcome = {
	code: fileNotFound,
	message: 'No package source is configured on this machine: there is nothing to take updates from.',
};

/** What dnf and zypper complain about, the gravest first. */
const problems: readonly Problem[] = [
	{
		code: alreadyInstalling,
		pattern:
			/System management is locked by the application with pid (\d+ \([^)]*\))|(?:dnf|rpm) transaction lock|waiting for .*lock/i,
		words: holder =>
			`Another program${holder === '' ? '' : `, process ${holder},`} is installing packages. Wait until it has ended, then retry the step.`,
	},
	{
		code: notSigned,
		pattern:
			/Package (\S+) is not signed|GPG check FAILED|repomd\.xml signature could not be verified|Signature verification failed|is not signed|Public key for (\S+) is not installed/i,
		words: subject =>
			`What a package source offers is not signed, or not with a known key${subject === '' ? '' : ` (${subject})`}. It is not installed. Install its key, or take the source off the machine.`,
	},
	{
		code: hashMismatch,
		pattern: /(?:checksum|digest)[^\n]*(?:mismatch|doesn't match|does not match|failed)/i,
		words: () =>
			'A downloaded file is not the one that the package source lists. Look whether its mirror is complete.',
	},
	{
		code: diskFull,
		pattern: /No space left on device|needs \S+ more space on the (\S+) filesystem/,
		words: place => `There is not enough free space${place === '' ? '' : ` on ${place}`} for the updates.`,
	},
	{
		code: cannotConnect,
		pattern:
			/Failed to download metadata for repo '([^']*)'|Could not resolve host|Cannot download|Download \(curl\) error for '([^']*)'|Valid metadata not found at specified URL|Failed to retrieve new repository metadata/,
		words: source =>
			`The package source${source === '' ? '' : ` ${source}`} cannot be reached. Look at the network and at the address.`,
	},
];

/** What the step fails with when such a program ended with a code that means failure; what zypper said may be escaped as in XML. */
export const rpmFailure = (program: string, output: string, code: number): StepOutcome => {
	const said = output.replaceAll('&apos;', "'");
	return (
		findProblem(problems, said) ?? {
			code: installFailure,
			message: `${program} ended with ${code}: ${lastWords(said)}`,
		}
	);
};
