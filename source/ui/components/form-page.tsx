import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import type {VariableValue} from '../../sequence/secret.ts';
import type {PrestartField} from '../console.ts';
import type {Command, ScreenName} from '../key-map.ts';
import {
	createPrestartForm,
	fieldChoices,
	finishForm,
	focusField,
	typedInForm,
	typeIntoForm,
} from '../prestart-form.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {showRow} from '../viewport.ts';
import {FieldLine} from './field-line.tsx';
import {Frame} from './frame.tsx';
import {Text} from './text.tsx';

type Properties = {
	readonly screen: ScreenName;
	readonly title: string;
	/** What it is all for. */
	readonly help: string;
	readonly fields: readonly PrestartField[];
	onAnswer(values: ReadonlyMap<string, VariableValue>): void;
	/** A person goes back, with what stands in the fields; absent: the question is left. */
	onBack?(typed: ReadonlyMap<string, VariableValue>): void;
};

/** A form that fills the screen: fields, what the focused one is for, and what is wrong with it. */
export const FormPage = ({screen, title, help, fields, onAnswer, onBack}: Properties): ReactNode => {
	const {messages, theme, store} = useSurroundings();
	const {columns, body} = useLayout();
	const [form, setForm] = useState(() => createPrestartForm(fields));
	const [isShown, setShown] = useState(false);
	const words = messages.prestart;
	const hasChoices = fields.some(field => fieldChoices(field, words).length > 0);
	const without: readonly Command[] = [
		...(fields.some(({kind}) => kind === 'secret') ? [] : (['show-typed'] as const)),
		...(hasChoices ? [] : (['turn'] as const)),
	];

	useKeys(
		screen,
		{
			next: () => setForm(previous => focusField(previous, fields, 1, words)),
			previous: () => setForm(previous => focusField(previous, fields, -1, words)),
			accept() {
				if (form.focused < fields.length) {
					setForm(focusField(form, fields, 1, words));
					return;
				}

				const finished = finishForm(form, fields, words);
				if ('form' in finished) {
					setForm(finished.form);
				} else {
					onAnswer(finished.values);
				}
			},
			help: () => store.open({name: 'help', of: screen, without}),
			'show-typed': () => setShown(!isShown),
			...(onBack === undefined ? {} : {back: () => onBack(typedInForm(form, fields))}),
		},
		key => setForm(previous => typeIntoForm(previous, fields, key, words)),
	);

	// Title and two blank lines above, help and problem of the focused field below.
	const height = Math.max(1, body - 6);
	const viewport = showRow({top: 0, height, total: fields.length + 1}, form.focused, 1);
	const focused = fields[form.focused];
	const labelWidth = Math.min(
		32,
		Math.floor(columns * 0.4),
		Math.max(...fields.map(({label}) => label.length), 8) + 2,
	);
	return (
		<Frame screen={screen} without={without}>
			<Box flexDirection="column" paddingX={1} paddingTop={1} width={columns}>
				<Text bold wrap="truncate">
					{title}
				</Text>
				<Text dimColor wrap="truncate">
					{help}
				</Text>
				<Text> </Text>
				{fields.map((field, index) =>
					index < viewport.top || index >= viewport.top + viewport.height ? null : (
						<FieldLine
							key={field.variable}
							field={field}
							edited={form.texts[index] ?? {text: '', cursor: 0}}
							focused={index === form.focused}
							wrong={form.problems[index] !== undefined}
							showsTyped={isShown}
							labelWidth={labelWidth}
							width={columns - 2}
						/>
					),
				)}
				{fields.length < viewport.top + viewport.height && (
					<Text bold={focused === undefined} wrap="truncate">
						<Text color={colours.chosen}>{focused === undefined ? theme.marks.chosen : ' '}</Text>
						{` ${words.done}`}
					</Text>
				)}
				<Text> </Text>
				<Text wrap="truncate">{focused?.help ?? ' '}</Text>
				<Text color={colours.error} bold wrap="truncate">
					{form.problems[form.focused] ?? ' '}
				</Text>
			</Box>
		</Frame>
	);
};
