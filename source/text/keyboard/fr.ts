import {countIn} from '../count.ts';
import type {KeyboardMessages} from './messages.ts';

const count = countIn('fr');

export const keyboardFr: KeyboardMessages = {
	keyboard: {
		title: 'Disposition du clavier',
		help: 'Que portent les touches ? Choisissez, ou tapez une partie du nom.',
		none: filter => `Aucune disposition n’a « ${filter} » dans son nom.`,
		count: (shown, all) =>
			shown === all ? count(all, 'disposition', 'dispositions') : `${shown} sur ${all}`,
		testTitle: layout => `Essayer le clavier : ${layout}`,
		testHelp: 'Tout ce que vous tapez ici s’affiche tel quel, et rien n’en est conservé.',
		testCharacters: 'Essayez les caractères de votre mot de passe, et a q z m 1 2 @ # \\ / - _ : ! *',
		testLabel: 'Vous tapez',
		testNext: 'Entrée continue. Échap revient à la liste.',
		notSet: reason => `Le clavier reste tel quel. ${reason}`,
		cannot: {
			terminal:
				'Cette console est une fenêtre ou une session à distance : le clavier se règle sur son ordinateur.',
			serial: 'Cette console est une ligne série : le clavier se règle à l’autre bout.',
			'installed-windows': 'Le clavier se règle dans les paramètres de ce Windows.',
			tools: 'loadkeys ou ses dispositions manquent ici (Debian : kbd et console-data).',
			rights: 'Seul root peut régler le clavier d’une console texte.',
			recorded: 'Une machine enregistrée n’a pas de clavier.',
		},
		unknown: 'tel quel',
		line: {
			choose: layout =>
				`Entrée seule choisit ${layout}. Pour un autre, tapez tout ou partie de son nom ; ? les liste tous.`,
			list: 'Lequel de ceux-ci ?',
			test: 'Essayez le clavier : tapez une ligne. Rien n’en est conservé.',
			testNext: 'Entrée seule continue ; une espace puis Entrée revient à la liste.',
		},
	},
};
