import type {LogRecord} from '../log/log-record.ts';
import {terminalText} from '../ui/terminal-text.ts';

/** A record as a line for people and pipes: time, severity, component, text. The other lines of a long text are indented. */
export const recordLine = ({stamp, severity, component, text}: LogRecord): string =>
	[stamp, severity, shown(component), text.split(/\r?\n/).map(shown).join('\n    ')]
		.filter(Boolean)
		.join('  ');

/** Most lines need nothing: that is seen faster than it is done. */
const shown = (line: string): string =>
	/^[ -~]*$/.test(line) ? line : terminalText(line, Number.POSITIVE_INFINITY);
