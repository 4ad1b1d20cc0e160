import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {conditionText} from '../../source/sequence/conditions/condition-text.ts';
import {loadSentences} from '../../source/text/sentences/books.ts';
import {sentencesFr} from '../../source/text/sentences/fr.ts';
import {sentencesNl} from '../../source/text/sentences/nl.ts';
import {tell} from '../../source/text/tell.ts';
import {tellCondition, tellSeen} from '../../source/text/tell-condition.ts';

const languages = [
	['fr', sentencesFr()],
	['nl', sentencesNl()],
] as const;

await loadSentences('fr');
await loadSentences('nl');

const namesIn = (template: string): string[] =>
	[...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const filled = (template: string, values: ReadonlyMap<string, string>): string =>
	template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');

/** Names, paths and numbers as they come: nothing that a sentence is made of. */
const aValue = fc.stringMatching(/^[A-Z0-9][A-Z0-9_\\/-]{2,12}$/);

describe.each(languages)('what the program says, told in %s', (language, {messages}) => {
	const sentences = messages.flatMap(part => Object.entries(part));

	it('is the sentence of that language with the values in it', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...sentences),
				fc.array(aValue, {minLength: 10, maxLength: 10}),
				([english, other], words) => {
					// What another sentence stands before is told with one.
					const before = /^\{\w+\} (?=[A-Z])/.test(english) ? '.' : '';
					const values = new Map(
						[...new Set(namesIn(english))].map(
							(name, index) => [name, `${words[index] ?? ''}${index === 0 ? before : ''}`] as const,
						),
					);
					// What is nothing but values around a mark could be said by anything.
					fc.pre(english.replaceAll(/\{\w+\}/g, '').length >= 12);
					expect(tell(filled(english, values), language)).toBe(filled(other, values));
				},
			),
			{numRuns: 3000},
		);
	});

	it('is told sentence by sentence', () => {
		const whole = sentences.filter(([english]) => /^[A-Z][^{}]*\.$/.test(english));
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...whole), {minLength: 1, maxLength: 4}), chosen => {
				const english = chosen.map(([sentence]) => sentence).join(' ');
				expect(tell(english, language)).toBe(chosen.map(([, sentence]) => sentence).join(' '));
			}),
		);
	});

	it('stays as it is where it is not known', () => {
		fc.assert(
			fc.property(fc.string({maxLength: 300}), text => {
				expect(tell(`zzz ${text}`, language)).toBe(`zzz ${text}`);
			}),
		);
	});

	it('is never an error, whatever it is', () => {
		const parts = fc.constantFrom(
			...sentences.flatMap(([english]) => english.split(/\{\w+\}/)),
			'. ',
			'; ',
			' (',
			'\n',
		);
		fc.assert(
			fc.property(fc.array(parts, {maxLength: 30}), pieces => {
				expect(typeof tell(pieces.join(''), language)).toBe('string');
			}),
		);
	});

	it('is told again as it was', () => {
		const [english = ''] = sentences[0] ?? [];
		expect(tell(english, language)).toBe(tell(english, language));
	});
});

describe('a sentence with others inside', () => {
	it.each([
		[
			'a reason, and what to do',
			'Viewer does not suit this computer: it has no deployment type that a task sequence installs.',
			'Viewer ne convient pas à cet ordinateur : elle n’a pas de type de déploiement qu’une séquence de tâches installe.',
		],
		[
			'a reason that names what refused',
			'/state/x cannot be written: the drive is full (ENOSPC: no space left on device, write)',
			'/state/x ne peut pas être écrit : le lecteur est plein (ENOSPC: no space left on device, write)',
		],
		[
			'a list over several lines',
			'The run was not started: 2 enabled steps cannot run.\n  Apply image\n  and 3 more\n',
			'L’exécution n’a pas été lancée : 2 étapes activées ne peuvent pas s’exécuter.\n  Apply image\n  et 3 de plus\n',
		],
		[
			'several, one after the other',
			'This media expired on 2026-01-01. The clock of this machine says 2026-11-21.',
			'Ce média a expiré le 2026-01-01. L’horloge de cette machine indique 2026-11-21.',
		],
		[
			'a failed program in a failed step',
			'The program Setup of package CON00020 failed with code 5: The run was cancelled; the command and everything it started was ended.',
			'Le programme Setup du package CON00020 a échoué avec le code 5 : L’exécution a été annulée ; la commande et tout ce qu’elle avait lancé ont été arrêtés.',
		],
		[
			'a diagnostic with its place and its help',
			'ts.xml:3:1: error no-command The step has no command to run. (Enter its command line, or disable the step.)',
			'ts.xml:3:1: error no-command L’étape n’a pas de commande à exécuter. (Saisissez sa ligne de commande, ou désactivez l’étape.)',
		],
		[
			'checks of a computer that is not ready',
			'This computer is not ready. 2 of 5 checks failed: memory at least 4096 MB: found 512 MB; AC power plugged in: found battery power',
			'Cet ordinateur n’est pas prêt. 2 vérifications sur 5 ont échoué : mémoire d’au moins 4096 MB ; trouvé 512 MB; branché sur secteur ; trouvé batterie',
		],
		[
			'a file of a medium',
			'Variables.dat on the media /mnt: It was changed: its SHA-256 is not what it was when the media was made.',
			'Variables.dat sur le média /mnt : Il a été modifié : son SHA-256 n’est pas celui de la création du média.',
		],
		[
			'what is wrong with the network, in the words of the network page',
			'Waiting for the network: This computer has no network adapter. The gateway 10.0.0.1 does not answer.',
			'Attente du réseau : Cet ordinateur n’a pas de carte réseau. La passerelle 10.0.0.1 ne répond pas.',
		],
		[
			'a medium that was pulled out',
			'The media "LAB 2026" (/media/lab) was pulled out: put it back. The step Office was using it.',
			'Le média « LAB 2026 » (/media/lab) a été retiré : remettez-le. L’étape Office s’en servait.',
		],
		[
			'a medium that is there again',
			'The media "LAB 2026" (/media/lab) is back.',
			'Le média « LAB 2026 » (/media/lab) est de retour.',
		],
		[
			'why the keyboard stays as it is',
			'The keyboard layout French was not set. Only root may set the keyboard of a text console.',
			'La disposition de clavier French n’a pas été réglée. Seul root peut régler le clavier d’une console texte.',
		],
	])('%s', (_, english, french) => {
		expect(tell(english, 'fr')).toBe(french);
		expect(tell(english, 'en')).toBe(english);
	});
});

describe('what is no sentence of ours', () => {
	it.each([
		'error TS2304: Cannot find name',
		'The wizard of this vendor has failed. Call them.',
		'The wizard ended with 5.',
		'The settings of this vendor could not be read again',
		'E: Unable to locate package foo',
		'Installing (1 of 3), version 5 found, not there yet',
	])('%s', text => {
		expect(tell(text, 'fr')).toBe(text);
	});

	it('is left alone in a moment, however long it is', () => {
		const started = performance.now();
		for (const part of [
			'. ',
			'The file ',
			' (',
			'a, ',
			'The program x could not be started: ',
			'; found ',
			'the ',
			'the x asked for it: ',
		]) {
			tell(part.repeat(3990 / part.length), 'fr');
			tell(part.repeat(100_000), 'fr');
			tell(`${part.repeat(20)}\n`.repeat(500), 'nl');
		}

		expect(performance.now() - started).toBeLessThan(5000);
	});
});

describe('conditions (§5.2)', () => {
	const operators = [
		'equals',
		'notEquals',
		'less',
		'lessEqual',
		'greater',
		'greaterEqual',
		'like',
		'notLike',
		'exists',
		'notExists',
	];
	const leftEnglish =
		/\b(?:equals?|exists?|is|less|greater|than|like|folder|file|registry|operating|system|installed|unknown|and|or|does|make)\b/;

	it.each(operators)('are told in words with %s', operator => {
		const others = operator.endsWith('xists') ? [] : ['OS', 'File', 'Folder', 'Software', 'MakeModel'];
		for (const type of ['Variable', 'Registry', ...others]) {
			const text = conditionText({
				kind: 'expression',
				type: `SMS_TaskSequence_${type}ConditionExpression`,
				parameters: {
					Variable: 'X1',
					Operator: operator,
					Value: 'V1',
					KeyPath: 'HKLM\\K1',
					Data: 'D1',
					Type: 'REG_SZ',
					Path: 'C:\\P1',
					Version: '1.2',
					VersionOperator: operator,
					DateTime: '2026',
					DateTimeOperator: operator,
					Architecture: 'x64',
					ProductName: 'Viewer',
					ProductCode: '1',
					UpgradeCode: '2',
					Make: 'M1',
					Model: 'M2',
				},
				ignoreQueryFailure: false,
				place: {file: 'ts.xml', line: 1, column: 1},
			});
			expect(tellCondition(text, 'fr')).not.toMatch(leftEnglish);
			expect(tellCondition(text, 'nl')).not.toBe(text);
		}
	});

	it('keep the values that they are about', () => {
		expect(tellCondition('Model equals "exists, not installed"', 'fr')).toBe(
			'Model est égal à « exists, not installed »',
		);
		expect(tellCondition('not installed equals "no instance"', 'nl')).toBe(
			'not installed is gelijk aan “no instance”'.replace('not installed', 'niet geïnstalleerd'),
		);
	});

	it.each([
		['exists, version 1.2, modified 2026', 'existe, version 1.2, modifié 2026'],
		['Model = "a, exists", compared with "b"', 'Model = "a, exists", comparé à "b"'],
		['the key, without that value', 'la clé, sans cette valeur'],
		['2 instances, Model "server"', '2 instances, Model "server"'],
		['version 10.0, x64, domain controller', 'version 10.0, x64, contrôleur de domaine'],
		['make "A, B", model "C"', 'fabricant "A, B", modèle "C"'],
		['OSDComputerName is not set', 'OSDComputerName n’est pas définie'],
	])('and what was seen: %s', (english, french) => {
		expect(tellSeen(english, 'fr')).toBe(french);
		expect(tellSeen(english, 'en')).toBe(english);
	});
});
