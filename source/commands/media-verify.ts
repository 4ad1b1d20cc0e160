import type {MediaFinding} from '../media/media-finding.ts';
import {type Media, openMedia} from '../media/open-media.ts';
import {signerFindings} from '../media/protection/signer.ts';
import {softwareOnMedia} from '../media/software-files.ts';
import {verifyMedia} from '../media/verify-media.ts';
import {counted} from './counted.ts';
import type {MediaCommandOptions} from './media-inspect.ts';
import {untrusted, writeMediaProblem} from './media-report.ts';
import {softwareOf} from './software.ts';
import {trustedKeys} from './trusted-keys.ts';

/**
`bootseq media verify <path>`: reads the whole medium and says what is wrong with it.

@returns The exit code: 0 sound, 1 errors were found, 2 there is no medium.
*/
export const runMediaVerify = async (path: string, options: MediaCommandOptions): Promise<number> => {
	const trusted = await trustedKeys(options.trust);
	if (!trusted.ok) {
		writeMediaProblem({...untrusted, message: trusted.error}, options);
		return 2;
	}

	const media = await openMedia(path);
	if (!media.ok) {
		writeMediaProblem(media.error, options);
		return 2;
	}

	try {
		const {files, bytes, unlocked, ...verified} = await verifyMedia(
			media.value,
			options.password,
			new Date(),
			{trusted: trusted.value, ...(options.bootPart === undefined ? {} : {bootPart: options.bootPart})},
		);
		const {description} = media.value;
		const {fingerprint} = description.protection ?? {};
		const isCompared = trusted.value.length > 0 || (description.passwordRequired && unlocked);
		const findings = [
			...verified.findings,
			...(await softwareFindings(media.value)),
			...signerFindings(description, isCompared),
		];
		for (const finding of findings) {
			writeMediaProblem(finding, options);
		}

		const errors = findings.filter(({severity}) => severity === 'error').length;
		options.write(
			options.json
				? JSON.stringify({type: 'verification', media: path, files, bytes, unlocked, errors, fingerprint})
				: [
						`${path}: ${counted(files, 'file')}, ${counted(bytes, 'byte')} read, ${errors === 0 ? 'no errors' : counted(errors, 'error')}`,
						...(fingerprint === undefined ? [] : [`signed by ${fingerprint}`]),
					].join(', '),
		);
		return errors === 0 ? 0 : 1;
	} finally {
		await media.value.close();
	}
};

/** What is wrong in the files that describe software. One that cannot be read has been found with all the others. */
const softwareFindings = async ({files}: Media): Promise<readonly MediaFinding[]> => {
	const found = await softwareOnMedia(files);
	if (!found.ok) {
		return [];
	}

	const {diagnostics} = await softwareOf({documents: [], software: found.value});
	return diagnostics.map(({severity, rule, message, help, place: {file, line, column}}) => ({
		severity,
		rule,
		message,
		help,
		file: `${file}:${line}:${column}`,
	}));
};
