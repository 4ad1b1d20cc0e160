import {countIn} from '../count.ts';
import type {RunningMessages} from './messages.ts';

const count = countIn('fr');

export const runningFr: RunningMessages = {
	panes: {tree: 'Étapes', detail: 'Étape', output: 'Sortie'},
	transfer: {left: clock => `reste ${clock}`},
	tree: {
		ignoredInside: failures => count(failures, 'échec ignoré', 'échecs ignorés'),
		noStep: text => `Aucune étape n’a « ${text} » dans son nom.`,
		foundSteps: steps => count(steps, 'étape trouvée', 'étapes trouvées'),
	},
	choice: {
		lastRun: (result, when) => `dernière exécution le ${when} : ${result}`,
		packages: size => `paquets ${size}`,
		searchAgain: 'Chercher encore',
	},
	runLog: {
		none: 'Aucun journal n’est encore écrit.',
		problem: reason => `Le journal n’a pas pu être ouvert : ${reason}`,
	},
	past: {
		noRun: text => `Aucune exécution n’a « ${text} » dans son nom, son ordinateur ou son résultat.`,
		noRow: text => `Rien dans cette exécution n’a « ${text} » dans son nom.`,
	},
};
