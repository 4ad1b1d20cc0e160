/**
The log of a run, as the interpreter sees it: a component and a text. Lines are CMTrace records in `smsts.log`
(task-sequence-format.md §10); what is secret has been masked by whoever writes.
*/
export type RunLog = {
	write(component: string, text: string, severity?: LogSeverity): void;
	/** Texts that no later record may hold: the second net. */
	setSecrets(texts: readonly string[]): void;
	/** Hands buffered lines to the file: called when a step begins and when it ends. */
	flush(): void;
};

export type LogSeverity = 'information' | 'warning' | 'error';

/** The component that the engine itself writes as. */
export const engineComponent = 'TSManager';
