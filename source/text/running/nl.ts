import {countIn} from '../count.ts';
import type {RunningMessages} from './messages.ts';

const count = countIn('nl');

export const runningNl: RunningMessages = {
	panes: {tree: 'Stappen', detail: 'Stap', output: 'Uitvoer'},
	transfer: {left: clock => `nog ${clock}`},
	tree: {
		ignoredInside: failures => count(failures, 'fout genegeerd', 'fouten genegeerd'),
		noStep: text => `Geen stap heeft “${text}” in zijn naam.`,
		foundSteps: steps => count(steps, 'stap gevonden', 'stappen gevonden'),
	},
	choice: {
		lastRun: (result, when) => `laatste uitvoering op ${when}: ${result}`,
		packages: size => `pakketten ${size}`,
		searchAgain: 'Opnieuw zoeken',
	},
	runLog: {
		none: 'Er is nog geen logboek.',
		problem: reason => `Het logboek kon niet worden geopend: ${reason}`,
	},
	past: {
		noRun: text => `Geen uitvoering heeft “${text}” in haar naam, computer of resultaat.`,
		noRow: text => `Niets in deze uitvoering heeft “${text}” in zijn naam.`,
	},
};
