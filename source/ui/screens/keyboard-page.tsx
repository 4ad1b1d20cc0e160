import {type ReactNode, useCallback, useState} from 'react';
import {Frame} from '../components/frame.tsx';
import {KeyboardList} from '../components/keyboard-list.tsx';
import {KeyboardTest} from '../components/keyboard-test.tsx';
import {Text} from '../components/text.tsx';
import type {KeyboardChoice, KeyboardSource} from '../keyboard-choice.ts';
import {useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {useRead} from '../use-read.ts';

type Trying = {readonly layout: KeyboardChoice; readonly problem: string | undefined};

/** The layout of the keyboard, from the settings: chosen, set and tried. */
export const KeyboardPage = (): ReactNode => {
	const {store, keyboard} = useSurroundings();
	const [trying, setTrying] = useState<Trying>();
	const [last, setLast] = useState<string>();
	const offered = useRead(useCallback(async () => offeredBy(keyboard), [keyboard]));
	const {layouts, current} =
		offered !== undefined && 'value' in offered ? offered.value : {layouts: [], current: undefined};
	if (layouts.length === 0) {
		return <NoLayouts />;
	}

	if (trying !== undefined) {
		return <KeyboardTest {...trying} onNext={store.back} onBack={() => setTrying(undefined)} />;
	}

	const choose = async (layout: KeyboardChoice) => {
		const set = await keyboard?.use(layout.id);
		setLast(layout.id);
		setTrying({layout, problem: set === undefined || set.ok ? undefined : set.error});
	};

	return (
		<KeyboardList
			layouts={layouts}
			first={Math.max(
				0,
				layouts.findIndex(({id}) => id === (last ?? current)),
			)}
			onChoose={index => {
				const layout = layouts[index];
				if (layout !== undefined) {
					void choose(layout);
				}
			}}
			onBack={store.back}
		/>
	);
};

const offeredBy = async (keyboard: KeyboardSource | undefined) => ({
	layouts: (await keyboard?.layouts()) ?? [],
	current: await keyboard?.current(),
});

/** They are still being read, or there are none. */
const NoLayouts = (): ReactNode => {
	const {messages} = useSurroundings();
	useKeys('keyboard', {});
	return (
		<Frame screen="keyboard">
			<Text bold>{` ${messages.keyboard.title}`}</Text>
		</Frame>
	);
};
