import {countIn} from '../count.ts';
import type {KeyboardMessages} from './messages.ts';

const count = countIn('nl');

export const keyboardNl: KeyboardMessages = {
	keyboard: {
		title: 'Toetsenbordindeling',
		help: 'Wat staat er op de toetsen? Kies, of typ een deel van de naam.',
		none: filter => `Geen toetsenbordindeling heeft “${filter}” in de naam.`,
		count: (shown, all) => (shown === all ? count(all, 'indeling', 'indelingen') : `${shown} van ${all}`),
		testTitle: layout => `Probeer het toetsenbord: ${layout}`,
		testHelp: 'Alles wat u hier typt, wordt getoond zoals het is. Er wordt niets van bewaard.',
		testCharacters: 'Probeer de tekens van uw wachtwoord, en a q z m 1 2 @ # \\ / - _ : ! *',
		testLabel: 'U typt',
		testNext: 'Enter gaat verder. Esc gaat terug naar de lijst.',
		notSet: reason => `Het toetsenbord blijft zoals het was. ${reason}`,
		cannot: {
			terminal:
				'Deze console is een venster of een sessie op afstand: het toetsenbord wordt op die computer ingesteld.',
			serial: 'Deze console is een seriële lijn: het toetsenbord wordt aan het andere eind ingesteld.',
			'installed-windows': 'Het toetsenbord wordt in de instellingen van deze Windows ingesteld.',
			tools: 'loadkeys of de indelingen ontbreken hier (Debian: kbd en console-data).',
			rights: 'Alleen root mag het toetsenbord van een tekstconsole instellen.',
			recorded: 'Een opgenomen machine heeft geen toetsenbord.',
		},
		unknown: 'zoals het is',
		line: {
			choose: layout =>
				`Enter alleen neemt ${layout}. Typ voor een andere de naam of een deel ervan; ? toont ze allemaal.`,
			list: 'Welke van deze?',
			test: 'Probeer het toetsenbord: typ een regel. Er wordt niets van bewaard.',
			testNext: 'Enter alleen gaat verder; een spatie en Enter gaat terug naar de lijst.',
		},
	},
};
