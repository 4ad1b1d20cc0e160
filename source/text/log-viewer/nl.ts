import {countIn} from '../count.ts';
import type {LogViewerMessages} from './messages.ts';

const count = countIn('nl');

export const logViewerNl: LogViewerMessages = {
	logViewer: {
		several: logs => `${count(logs, 'logboek', 'logboeken')} samen, op tijd`,
		empty: 'Het logboek is leeg.',
		nothingMatches: 'Niets komt door het filter.',
		position: (position, total) => `${position} van ${total}`,
		ofTotal: total => `${total} regels`,
		errors: errors => count(errors, 'fout', 'fouten'),
		indexing: share => `lezen ${share}`,
		searching: share => `zoeken ${share}`,
		following: 'volgt het einde',
		filtered: 'gefilterd',
		bookmarks: bookmarks => count(bookmarks, 'bladwijzer', 'bladwijzers'),
		matches: matches => count(matches, 'resultaat', 'resultaten'),
		after: duration => `na ${duration}`,
		find: 'Zoeken',
		filter: 'Toon alleen',
		queryHelp: 'tekst, /reguliere expressie/, component:NAAM, thread:NUMMER, type:error',
		wrongQuery: typed => `Daar kan niet naar gezocht worden: ${typed}`,
		noError: 'Geen andere fout die kant op.',
		noMatch: 'Die kant op komt niets anders overeen.',
		noBookmark: 'Er is nog geen bladwijzer: b zet er een.',
		nothingToFind: 'Er wordt nog niets gezocht: / vraagt wat.',
		copied: (records, file) => `${count(records, 'regel', 'regels')} gekopieerd naar ${file}`,
		notCopied: reason => `Er is niets gekopieerd: ${reason}`,
		thread: thread => `thread ${thread}`,
	},
};
