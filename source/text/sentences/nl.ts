import {commandsNl} from './nl/commands.ts';
import {conditionsNl} from './nl/conditions.ts';
import {contentNl} from './nl/content.ts';
import {machineNl} from './nl/machine.ts';
import {mediaNl} from './nl/media.ts';
import {mediaCreationNl} from './nl/media-creation.ts';
import {runNl} from './nl/run.ts';
import {sequenceNl} from './nl/sequence.ts';
import {softwareNl} from './nl/software.ts';
import {softwareDocumentsNl} from './nl/software-documents.ts';
import {stepsNl} from './nl/steps.ts';
import type {SentencesOfLanguage} from './sentences.ts';

export const sentencesNl = (): SentencesOfLanguage => ({
	messages: [
		sequenceNl(),
		runNl(),
		stepsNl(),
		softwareNl(),
		contentNl(),
		softwareDocumentsNl(),
		mediaNl(),
		mediaCreationNl(),
		machineNl(),
		commandsNl(),
	],
	conditions: conditionsNl(),
});
