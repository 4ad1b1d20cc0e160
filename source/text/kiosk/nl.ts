import type {KioskMessages} from './messages.ts';

export const kioskNl: KioskMessages = {
	kiosk: {
		words: {
			succeeded: 'GELUKT',
			failed: 'MISLUKT',
			cancelled: 'GEANNULEERD',
			restart: 'HERSTART',
			retry: 'OPNIEUW',
			wait: 'EVEN GEDULD',
		},
		minutes: minutes => `${minutes} MIN`,
		underOneMinute: '< 1 MIN',
		hours: (hours, minutes) => `${hours} U ${String(minutes).padStart(2, '0')}`,
		step: 'Stap',
		elapsed: clock => `Verstreken ${clock}`,
		left: plusMinus => (plusMinus === 0 ? 'Resterend' : `Resterend, ± ${plusMinus} min`),
		givesUpIn: 'Geeft het op over',
		tryIn: (number, of) => `Poging ${number} van ${of} over`,
		again: (step, attempt) => `${step} (poging ${attempt})`,
		stepFailed: (step, code) => `“${step}” is mislukt met code ${code}`,
		afterwards: {
			wait: 'Dit blijft op het scherm staan tot er iemand komt.',
			restart: clock => `De computer start opnieuw op over ${clock}`,
			shutdown: clock => `De computer wordt uitgeschakeld over ${clock}`,
		},
		whenLeft: {
			restart: 'Bij het verlaten van deze pagina start de computer opnieuw op.',
			shutdown: 'Bij het verlaten van deze pagina wordt de computer uitgeschakeld.',
		},
		codeTitle: 'Deze computer werkt vanzelf',
		codeHelp: 'De technicuscode opent de schermen met alle toetsen, tot de computer opnieuw wordt opgestart.',
	},
};
