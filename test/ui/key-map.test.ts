import {describe, expect, it} from 'vitest';
import {languages, messagesOf} from '../../source/text/language.ts';
import {keyHints} from '../../source/ui/key-hints.ts';
import {commandFor, keyMap, type ScreenName} from '../../source/ui/key-map.ts';
import {themes} from '../../source/ui/theme.ts';

const screens = Object.keys(keyMap) as ScreenName[];

/** Where a run has begun, its clock shares the row. */
const withClock: ReadonlySet<ScreenName> = new Set([
	'running',
	'running-row',
	'running-output',
	'running-find',
	'restart',
	'finished',
	'recovery',
	'retry-in',
	'retry-waiting',
	'paused',
	'end-run',
	'go-to-picker',
	'go-to-filter',
	'go-to',
	'variables',
	'variables-filter',
	'variable-edit',
	'variable-delete',
	'log-viewer',
	'log-viewer-query',
	'technician-code',
	'keyboard',
	'keyboard-test',
]);

describe('the key map', () => {
	it.each(screens)('gives no key of the %s screen two meanings', screen => {
		const keys = keyMap[screen].flatMap(binding => binding.keys);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('lets a run be cancelled with F10 and Ctrl+C from every screen before its end', () => {
		for (const screen of [
			'waiting',
			'password',
			'prestart',
			'sequence',
			'resume',
			'running',
			'restart',
		] as const) {
			expect(commandFor(screen, {kind: 'named', name: 'f10'}), screen).toBe('cancel');
			expect(commandFor(screen, {kind: 'named', name: 'ctrl-c'}), screen).toBe('cancel');
		}
	});

	it('opens the settings with F7 from every screen that waits for a person', () => {
		const pages = new Set<ScreenName>([
			'help',
			'why',
			'log',
			'history',
			'past-run',
			'past-step',
			'past-variables',
			'compare',
			'settings',
			'cancel',
			// Nobody is there.
			'kiosk',
			'kiosk-code',
			'end-run',
			'network-clock',
			'variable-delete',
			'why-filter',
			'history-filter',
			'past-run-filter',
			'past-variables-filter',
		]);
		for (const screen of screens.filter(each => !pages.has(each))) {
			expect(commandFor(screen, {kind: 'named', name: 'f7'}), screen).toBe('settings');
		}
	});

	it('ends a held run from its menu with F10 and Ctrl+C, as a running one', () => {
		for (const screen of ['recovery', 'paused'] as const) {
			expect(commandFor(screen, {kind: 'named', name: 'f10'}), screen).toBe('abort');
			expect(commandFor(screen, {kind: 'named', name: 'ctrl-c'}), screen).toBe('abort');
		}
	});

	it('knows a capital where it is bound, and takes it as its small letter elsewhere', () => {
		expect(commandFor('log-viewer', {kind: 'text', text: 'n'})).toBe('next');
		expect(commandFor('log-viewer', {kind: 'text', text: 'N'})).toBe('previous');
		expect(commandFor('recovery', {kind: 'text', text: 'R'})).toBe('retry');
	});

	it('leaves every character to the text where text is typed', () => {
		for (const screen of [
			'password',
			'prestart',
			'sequence-filter',
			'running-find',
			'why-filter',
			'history-filter',
			'past-run-filter',
			'past-variables-filter',
			'retry-in',
			'go-to-filter',
			'variables-filter',
			'variable-edit',
			'technician-code',
			'keyboard-test',
		] as const) {
			expect(
				keyMap[screen].flatMap(binding => binding.keys.filter(key => key.length === 1)),
				screen,
			).toEqual([]);
		}
	});

	it('makes a footer that fits into 80 columns, in every language', () => {
		for (const language of languages) {
			for (const screen of screens) {
				const hints = keyHints(screen, messagesOf(language), themes.textConsole).filter(({footer}) => footer);
				const footer = hints.map(({keys, label}) => `${keys} ${label}`).join('  ');
				const clock = withClock.has(screen) ? '  0:00:00'.length : 0;
				expect(footer.length + clock, `${language} ${screen}: ${footer}`).toBeLessThanOrEqual(78);
			}
		}
	});
});
