import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from './temporary-folder.ts';

type LoggedText = {
	readonly text: string;
	/** Seconds after 10:00:00 local time. */
	readonly at?: number;
	readonly type?: number;
	readonly component?: string;
	readonly thread?: number;
};

/** A record as Configuration Manager writes it, in central European summer. */
export const taggedRecord = ({
	text,
	at = 0,
	type = 1,
	component = 'TSManager',
	thread = 1876,
}: LoggedText): string => {
	const clock = new Date(at * 1000 + 10 * 3_600_000).toISOString().slice(11, 23);
	return (
		`<![LOG[${text}]LOG]!><time="${clock}-120" date="08-01-2026" component="${component}" ` +
		`context="" type="${type}" thread="${thread}" file="engine.cxx:143">\r\n`
	);
};

/** The texts of the records of a log, in their order. */
export const loggedTexts = (log: string): readonly string[] =>
	[...log.matchAll(/<!\[LOG\[([\s\S]*?)\]LOG\]!>/g)].map(([, text = '']) => text);

/** A log in a folder that is gone when the test ends. */
export const logFile = (
	content: string | Uint8Array,
	name = 'smsts.log',
	folder = temporaryFolder(),
): string => {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, content);
	return file;
};
