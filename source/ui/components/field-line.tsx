import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {PrestartField} from '../console.ts';
import {fieldChoices} from '../prestart-form.ts';
import {useSurroundings} from '../surroundings.ts';
import type {EditedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {Text} from './text.tsx';
import {TypedLine} from './typed-line.tsx';

type Properties = {
	readonly field: PrestartField;
	readonly edited: EditedText;
	readonly focused: boolean;
	readonly wrong: boolean;
	readonly showsTyped: boolean;
	readonly labelWidth: number;
	readonly width: number;
};

/** A row of a form: whether it is chosen or wrong, its label, its value. */
export const FieldLine = ({
	field,
	edited,
	focused,
	wrong,
	showsTyped,
	labelWidth,
	width,
}: Properties): ReactNode => {
	const {messages, theme} = useSurroundings();
	const mark = focused ? theme.marks.chosen : wrong ? theme.marks.failed : ' ';
	const {required, optional} = messages.prestart;
	const note = field.required ? required : optional;
	const valueWidth = Math.max(4, width - labelWidth - note.length - 6);
	const choices = fieldChoices(field, messages.prestart);
	const chosen = choices.find(({value}) => value === edited.text)?.label ?? edited.text;
	return (
		<Box height={1} width={width} flexShrink={0}>
			<Box width={2} flexShrink={0}>
				<Text color={wrong ? colours.failed : colours.chosen}>{mark}</Text>
			</Box>
			<Box width={labelWidth} flexShrink={0}>
				<Text bold={focused} wrap="truncate">
					{field.label}
				</Text>
			</Box>
			<Box width={valueWidth} flexShrink={0}>
				{choices.length > 0 ? (
					<Text inverse={focused} wrap="truncate">{`< ${chosen} >`}</Text>
				) : (
					<TypedLine
						edited={edited}
						focused={focused}
						width={valueWidth}
						{...(field.kind === 'secret' && !showsTyped ? {hiddenAs: '*'} : {})}
					/>
				)}
			</Box>
			<Box flexGrow={1} justifyContent="flex-end">
				<Text dimColor wrap="truncate">
					{note}
				</Text>
			</Box>
		</Box>
	);
};
