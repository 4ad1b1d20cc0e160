import type {ReactNode} from 'react';
import {useSurroundings, useView} from '../surroundings.ts';
import {terminalText} from '../terminal-text.ts';
import {Text} from './text.tsx';

type Properties = {readonly width: number; readonly height: number};

/** The last lines that steps wrote, as one text: a component for every line costs twice as much. */
export const OutputPane = ({width, height}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const {output} = useView();
	const lines = output.last(height).map(({text}) => terminalText(`   ${text}`, width));
	return lines.length === 0 ? (
		<Text dimColor>{terminalText(`   ${messages.running.noOutput}`, width)}</Text>
	) : (
		<Text>{lines.join('\n')}</Text>
	);
};
