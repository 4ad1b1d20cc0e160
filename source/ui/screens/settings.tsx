import {Box} from 'ink';
import type {ReactNode} from 'react';
import {messagesOf, spokenLanguage} from '../../text/language.ts';
import {ChoiceList} from '../components/choice-list.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import {type SettingName, type Settings, settingNames, turned} from '../settings.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {useKeyboardSetting} from '../use-keyboard-setting.ts';
import {useKeys} from '../use-keys.ts';
import {useList} from '../use-list.ts';

/** How the screen speaks and looks: every change is seen at once, and kept. */
export const SettingsPage = (): ReactNode => {
	const {messages, settings, changeSettings} = useSurroundings();
	const {columns, body} = useLayout();
	const words = messages.settings;
	const keyboard = useKeyboardSetting();
	const list = useList(settingNames.length + (keyboard === undefined ? 0 : 1), Math.max(1, body - 5));
	const turn = (by: 1 | -1) => () => {
		const name = settingNames[list.selected];
		if (name === undefined) {
			keyboard?.open();
		} else {
			changeSettings(turned(settings, name, by));
		}
	};

	useKeys('settings', {...list.commands, turn: turn(1), 'turn-back': turn(-1)});
	return (
		<Frame screen="settings">
			<Box flexDirection="column" paddingTop={1} width={columns}>
				<Text bold>{` ${words.title}`}</Text>
				<Text> </Text>
				<ChoiceList
					choices={[
						...settingNames.map(name => ({
							key: name,
							label: words.names[name],
							note: `< ${valueWords(name, settings, words.values)} >`,
						})),
						...(keyboard === undefined ? [] : [{key: 'keyboard', ...keyboard}]),
					]}
					list={list}
					width={columns - 1}
				/>
				<Text> </Text>
				<Text dimColor wrap="truncate">{` ${words.help}`}</Text>
			</Box>
		</Frame>
	);
};

const valueWords = (
	name: SettingName,
	settings: Settings,
	values: Readonly<Record<SettingName, Readonly<Record<string, string>>>>,
): string => {
	const value = settings[name];
	const language = name === 'language' ? spokenLanguage(value) : undefined;
	return values[name][value] ?? (language === undefined ? value : messagesOf(language).ownName);
};
