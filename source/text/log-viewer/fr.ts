import {countIn} from '../count.ts';
import type {LogViewerMessages} from './messages.ts';

const count = countIn('fr');

export const logViewerFr: LogViewerMessages = {
	logViewer: {
		several: logs => `${count(logs, 'journal', 'journaux')} réunis, par heure`,
		empty: 'Le journal est vide.',
		nothingMatches: 'Rien ne correspond au filtre.',
		position: (position, total) => `${position} sur ${total}`,
		ofTotal: total => `${total} entrées`,
		errors: errors => count(errors, 'erreur', 'erreurs'),
		indexing: share => `lecture ${share}`,
		searching: share => `recherche ${share}`,
		following: 'suit la fin',
		filtered: 'filtré',
		bookmarks: bookmarks => count(bookmarks, 'signet', 'signets'),
		matches: matches => count(matches, 'résultat', 'résultats'),
		after: duration => `après ${duration}`,
		find: 'Chercher',
		filter: 'N’afficher que',
		queryHelp: 'texte, /expression régulière/, component:NOM, thread:NUMÉRO, type:error',
		wrongQuery: typed => `Impossible de chercher cela : ${typed}`,
		noError: 'Pas d’autre erreur de ce côté.',
		noMatch: 'Rien d’autre ne correspond de ce côté.',
		noBookmark: 'Il n’y a pas encore de signet : b en pose un.',
		nothingToFind: 'Rien n’est encore cherché : / demande quoi.',
		copied: (records, file) => `${count(records, 'entrée copiée', 'entrées copiées')} dans ${file}`,
		notCopied: reason => `Rien n’a été copié : ${reason}`,
		thread: thread => `fil ${thread}`,
	},
};
