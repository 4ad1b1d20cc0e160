import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {FieldLine} from '../components/field-line.tsx';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {NetworkForm} from '../network-form.ts';
import {createPrestartForm, typeIntoForm} from '../prestart-form.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {moved} from '../viewport.ts';

type Properties<Value> = {
	readonly form: NetworkForm<Value>;
	onDone(value: Value): void;
	onBack(): void;
};

/** An address or a proxy, typed field by field. What is wrong is said while it is typed; it is loud once Enter was pressed over it. */
export const NetworkFormScreen = <Value,>({form, onDone, onBack}: Properties<Value>): ReactNode => {
	const {messages} = useSurroundings();
	const {columns} = useLayout();
	const {fields} = form;
	const [typed, setTyped] = useState(() => createPrestartForm(fields));
	const [tried, setTried] = useState(false);
	const [isShown, setShown] = useState(false);
	const texts = typed.texts.map(({text}) => text);
	const problems = form.problems(texts);
	const focus = (by: number) => setTyped({...typed, focused: moved(typed.focused, by, fields.length)});
	useKeys(
		'network-form',
		{
			next: () => focus(1),
			previous: () => focus(-1),
			accept() {
				if (typed.focused < fields.length - 1) {
					focus(1);
					return;
				}

				const wrong = problems.findIndex(problem => problem !== undefined);
				setTried(true);
				if (wrong === -1) {
					onDone(form.value(texts));
				} else {
					setTyped({...typed, focused: wrong});
				}
			},
			'show-typed': () => setShown(!isShown),
			back: onBack,
		},
		key => setTyped(previous => typeIntoForm(previous, fields, key, messages.prestart)),
	);
	const problem = problems[typed.focused];
	const isLoud = tried || texts[typed.focused] !== '';
	return (
		<Frame screen="network-form">
			<Box flexDirection="column" paddingX={1} paddingTop={1} width={columns}>
				<Text bold wrap="truncate">
					{form.title}
				</Text>
				<Text dimColor wrap="truncate">
					{form.help}
				</Text>
				<Text> </Text>
				{fields.map((field, index) => (
					<FieldLine
						key={field.variable}
						field={field}
						edited={typed.texts[index] ?? {text: '', cursor: 0}}
						focused={index === typed.focused}
						wrong={problems[index] !== undefined && (tried || texts[index] !== '')}
						showsTyped={isShown}
						labelWidth={Math.max(...fields.map(({label}) => label.length)) + 2}
						width={columns - 2}
					/>
				))}
				<Text> </Text>
				<Text wrap="truncate">{fields[typed.focused]?.help ?? ' '}</Text>
				<Text {...(tried ? {color: colours.failed, bold: true} : {})} wrap="truncate">
					{(isLoud ? problem : undefined) ?? ' '}
				</Text>
			</Box>
		</Frame>
	);
};
