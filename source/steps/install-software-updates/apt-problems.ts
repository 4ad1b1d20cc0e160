import {fileNotFound} from '../result-codes.ts';
import type {StepOutcome} from '../step-type.ts';
import {findProblem, lastWords, type Problem} from './problems.ts';
import {
	alreadyInstalling,
	badSignature,
	cannotConnect,
	diskFull,
	hashMismatch,
	installFailure,
	notSigned,
} from './update-codes.ts';

/** What apt's complaints mean, the gravest first. */
const problems: readonly Problem[] = [
	{
		code: alreadyInstalling,
		pattern:
			/Could not get lock .*?(?:held by process (\d+ \([^)]*\))|$)|Unable to acquire the dpkg frontend lock/m,
		words: holder =>
			`Another program${holder === '' ? '' : `, process ${holder},`} is installing packages. Wait until it has ended, then retry the step.`,
	},
	{
		code: badSignature,
		pattern:
			/(?:GPG error: )?(\S+ \S+) (?:InRelease|Release(?:\.gpg)?): The following signatures (?:were invalid|couldn't be verified)/,
		words: repository =>
			`The package source ${repository} has a signature that is wrong or of an unknown key. It is not used. Correct the source, or install its key.`,
	},
	{
		code: notSigned,
		pattern: /The repository '([^']*)' (?:is not signed|does not have a Release file|is no longer signed)/,
		words: repository =>
			`The package source ${repository} is not signed. It is not used. Sign it, or take it off the machine.`,
	},
	{
		code: notSigned,
		pattern: /There were unauthenticated packages|could not be authenticated/,
		words: () => 'Some packages come from a source whose signature was not verified. They are not installed.',
	},
	{
		code: hashMismatch,
		pattern: /(?:Failed to fetch (\S+)\s+)?Hash Sum mismatch/,
		words: file =>
			`A downloaded file is not the one that the package source lists: ${file}. Look whether its mirror is complete.`,
	},
	{
		code: diskFull,
		pattern: /You don't have enough free space in (\S+)|No space left on device/,
		words: folder => `There is not enough free space${folder === '' ? '' : ` in ${folder}`} for the updates.`,
	},
	{
		code: fileNotFound,
		pattern: /Failed to fetch (\S+)\s+(?:404|File not found)/,
		words: file => `The package source lists a file that it does not have: ${file}.`,
	},
	{
		code: cannotConnect,
		pattern: /Failed to fetch (\S+)/,
		words: file => `The package source cannot be reached: ${file}. Look at the network and at the address.`,
	},
	{
		code: installFailure,
		pattern: /Packages need to be removed but remove is disabled/,
		words: () => 'The updates would remove other packages, which this step never does. Update by hand.',
	},
	{
		code: installFailure,
		pattern: /Unmet dependencies|unmet dependencies/,
		words: () =>
			'Packages of this machine lack others that they need. Run "apt-get --fix-broken install", then retry the step.',
	},
];

/** What apt complains about, in words; undefined: about nothing that is known. */
export const aptProblem = (errors: string): StepOutcome | undefined => findProblem(problems, errors);

/** The same, with apt's own last words where they are not known. */
export const aptFailure = (errors: string, code: number): StepOutcome =>
	aptProblem(errors) ?? {
		code: installFailure,
		message: `apt-get ended with ${code}: ${lastWords(errors)}`,
	};

/** dpkg was ended in the middle of its work, by a restart for instance. */
export const wasInterrupted = (errors: string): boolean => errors.includes('dpkg was interrupted');
