import type {KioskMessages} from './messages.ts';

export const kioskFr: KioskMessages = {
	kiosk: {
		words: {
			succeeded: 'RÉUSSI',
			failed: 'ÉCHEC',
			cancelled: 'ANNULÉ',
			restart: 'REDÉMARRAGE',
			retry: 'NOUVEL ESSAI',
			wait: 'PATIENTEZ',
		},
		minutes: minutes => `${minutes} MIN`,
		underOneMinute: '< 1 MIN',
		hours: (hours, minutes) => `${hours} H ${String(minutes).padStart(2, '0')}`,
		step: 'Étape',
		elapsed: clock => `Écoulé ${clock}`,
		left: plusMinus => (plusMinus === 0 ? 'Restant' : `Restant, ± ${plusMinus} min`),
		givesUpIn: 'Abandon dans',
		tryIn: (number, of) => `Essai ${number} sur ${of} dans`,
		again: (step, attempt) => `${step} (essai ${attempt})`,
		stepFailed: (step, code) => `« ${step} » a échoué avec le code ${code}`,
		afterwards: {
			wait: 'Cet écran reste affiché jusqu’à ce que quelqu’un vienne.',
			restart: clock => `L’ordinateur redémarre dans ${clock}`,
			shutdown: clock => `L’ordinateur s’éteint dans ${clock}`,
		},
		whenLeft: {
			restart: 'Quand cette page sera quittée, l’ordinateur redémarrera.',
			shutdown: 'Quand cette page sera quittée, l’ordinateur s’éteindra.',
		},
		codeTitle: 'Cet ordinateur travaille tout seul',
		codeHelp:
			'Le code du technicien ouvre les écrans avec toutes les touches, jusqu’au prochain démarrage de l’ordinateur.',
	},
};
