import type {Diagnostic, Place, Severity} from '../diagnostic.ts';

/** Collects what is found in one document, and knows in which group and step it is found. */
export type DocumentReport = {
	readonly diagnostics: Diagnostic[];
	/** Does something for an item; what is reported meanwhile bears its name. */
	within<Value>(name: string, work: () => Value): Value;
	add(severity: Severity, rule: string, place: Place, message: string, help: string): void;
};

export const createDocumentReport = (): DocumentReport => {
	const diagnostics: Diagnostic[] = [];
	const path: string[] = [];
	return {
		diagnostics,
		within(name, work) {
			path.push(name);
			const value = work();
			path.pop();
			return value;
		},
		add(severity, rule, place, message, help) {
			diagnostics.push({
				severity,
				rule,
				message,
				help,
				place,
				...(path.length === 0 ? {} : {path: [...path]}),
			});
		},
	};
};
