/** Where a command about media writes. */
type MediaOutput = {
	readonly json: boolean;
	readonly write: (line: string) => void;
	readonly writeError: (line: string) => void;
};

type MediaReport = {
	readonly severity?: 'error' | 'warning' | 'information';
	/** A rule or kind of problem, kebab-case. */
	readonly rule?: string;
	readonly kind?: string;
	readonly file: string;
	readonly message: string;
	readonly help: string;
};

/** The list of keys that media are compared with cannot be used: nothing is looked at. */
export const untrusted = {
	rule: 'trusted-keys',
	file: 'bootseq-trusted-keys',
	help: 'Correct the list of keys, or --trust: without it nobody knows which media to take.',
};

/**
Writes one problem: a line on standard error as compilers write it, or a `diagnostic` object.
Rule: command-line.md, "Events".
*/
export const writeMediaProblem = (report: MediaReport, output: MediaOutput): void => {
	const {severity = 'error', file, message, help} = report;
	const rule = report.rule ?? report.kind ?? 'media';
	if (output.json) {
		output.write(JSON.stringify({type: 'diagnostic', severity, rule, file, message, help}));
	} else {
		output.writeError(`${file}: ${severity} ${rule} ${message} (${help})`);
	}
};
