import {countIn} from '../count.ts';
import type {LogViewerMessages} from './messages.ts';

const count = countIn('en');

export const logViewerEn: LogViewerMessages = {
	logViewer: {
		several: logs => `${count(logs, 'log', 'logs')} as one, by time`,
		empty: 'The log is empty.',
		nothingMatches: 'Nothing matches the filter.',
		position: (position, total) => `${position} of ${total}`,
		ofTotal: total => `${total} records`,
		errors: errors => count(errors, 'error', 'errors'),
		indexing: share => `reading ${share}`,
		searching: share => `searching ${share}`,
		following: 'following',
		filtered: 'filtered',
		bookmarks: bookmarks => count(bookmarks, 'bookmark', 'bookmarks'),
		matches: matches => count(matches, 'match', 'matches'),
		after: duration => `after ${duration}`,
		find: 'Find',
		filter: 'Show only',
		queryHelp: 'text, /regular expression/, component:NAME, thread:NUMBER, type:error',
		wrongQuery: typed => `That cannot be looked for: ${typed}`,
		noError: 'No other error there.',
		noMatch: 'Nothing else matches there.',
		noBookmark: 'There is no bookmark yet: b sets one.',
		nothingToFind: 'Nothing is looked for yet: / asks for what.',
		copied: (records, file) => `${count(records, 'record', 'records')} copied to ${file}`,
		notCopied: reason => `Nothing was copied: ${reason}`,
		thread: thread => `thread ${thread}`,
	},
};
