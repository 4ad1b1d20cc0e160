import {render} from 'ink-testing-library';
import type {ReactNode} from 'react';
import {createAppearance} from '../../source/ui/appearance.ts';
import {createKeyPresses} from '../../source/ui/key-presses.ts';
import {defaultSettings, type Settings} from '../../source/ui/settings.ts';
import {createStore} from '../../source/ui/store.ts';
import {SurroundingsContext} from '../../source/ui/surroundings.ts';

/** Draws a part of a screen in the surroundings that screens have; gives its lines. */
export const draw = (part: ReactNode, settings: Partial<Settings> = {}): readonly string[] => {
	const appearance = createAppearance({
		platform: 'linux',
		environment: {TERM: 'xterm-256color', LANG: 'C.UTF-8'},
		settings: {...defaultSettings, ...settings},
		language: 'en',
		timeZone: 'UTC',
	});
	const surroundings = {
		...appearance.get(),
		store: createStore(new AbortController()),
		keyPresses: createKeyPresses(error => {
			throw error;
		}),
		platform: 'linux',
		changeSettings() {},
	} as const;
	const {lastFrame, unmount} = render(<SurroundingsContext value={surroundings}>{part}</SurroundingsContext>);
	const frame = lastFrame() ?? '';
	unmount();
	return frame.split('\n');
};
