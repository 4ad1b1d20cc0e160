/** A place in a file, as editors count: line and column begin at 1. */
export type Place = {
	readonly file: string;
	readonly line: number;
	readonly column: number;
};

export type Severity = 'error' | 'warning' | 'information';

/** Something found in a document: what, where, and what to do about it. */
export type Diagnostic = {
	readonly severity: Severity;
	/** Kebab-case name of the rule, stable, for searching and filtering: `malformed-xml`. */
	readonly rule: string;
	readonly message: string;
	/** What to do next, as a sentence. */
	readonly help: string;
	readonly place: Place;
	/** Names of the groups from the outside in, then of the step. */
	readonly path?: readonly string[];
};

/** One line, as compilers write it: `file:line:column: severity rule message (help)`. */
export const formatDiagnostic = ({severity, rule, message, help, place, path}: Diagnostic): string => {
	const where = path === undefined || path.length === 0 ? '' : ` in ${path.join(' › ')}`;
	return `${place.file}:${place.line}:${place.column}: ${severity} ${rule} ${message}${where} (${help})`;
};
