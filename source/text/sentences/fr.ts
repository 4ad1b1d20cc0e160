import {commandsFr} from './fr/commands.ts';
import {conditionsFr} from './fr/conditions.ts';
import {contentFr} from './fr/content.ts';
import {machineFr} from './fr/machine.ts';
import {mediaFr} from './fr/media.ts';
import {mediaCreationFr} from './fr/media-creation.ts';
import {runFr} from './fr/run.ts';
import {sequenceFr} from './fr/sequence.ts';
import {softwareFr} from './fr/software.ts';
import {softwareDocumentsFr} from './fr/software-documents.ts';
import {stepsFr} from './fr/steps.ts';
import type {SentencesOfLanguage} from './sentences.ts';

export const sentencesFr = (): SentencesOfLanguage => ({
	messages: [
		sequenceFr(),
		runFr(),
		stepsFr(),
		softwareFr(),
		contentFr(),
		softwareDocumentsFr(),
		mediaFr(),
		mediaCreationFr(),
		machineFr(),
		commandsFr(),
	],
	conditions: conditionsFr(),
});
