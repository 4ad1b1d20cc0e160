import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {useLayout} from '../surroundings.ts';
import {edit, editedText} from '../text-editing.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {Text} from './text.tsx';
import {TypedLine} from './typed-line.tsx';

type Properties = {
	readonly label: string;
	readonly first?: string;
	/** Not shown while it is typed, unless F9 asks for it. */
	readonly secret?: boolean;
	/** Said instead of taking no text. */
	readonly problemWhenEmpty?: string;
	onText(text: string): void;
	onBack(): void;
};

/** A line below the variables in which a name or a value is typed. */
export const VariableInput = ({
	label,
	first = '',
	secret = false,
	problemWhenEmpty,
	onText,
	onBack,
}: Properties): ReactNode => {
	const {columns} = useLayout();
	const [typed, setTyped] = useState(editedText(first));
	const [isShown, setShown] = useState(false);
	const [problem, setProblem] = useState<string>();
	useKeys(
		'variable-edit',
		{
			accept() {
				if (problemWhenEmpty !== undefined && typed.text.trim() === '') {
					setProblem(problemWhenEmpty);
				} else {
					onText(typed.text);
				}
			},
			'show-typed': () => setShown(!isShown),
			back: onBack,
		},
		key => {
			setProblem(undefined);
			setTyped(previous => edit(previous, key));
		},
	);
	const shownLabel = problem ?? label;
	return (
		<Box height={1} flexShrink={0} paddingLeft={1} columnGap={1} width={columns}>
			<Box flexShrink={1} maxWidth={Math.floor(columns * 0.6)}>
				<Text color={problem === undefined ? colours.accent : colours.error} wrap="truncate-middle">
					{shownLabel}
				</Text>
			</Box>
			<Box flexShrink={0}>
				<TypedLine
					edited={typed}
					focused
					width={Math.max(8, columns - Math.min(shownLabel.length, Math.floor(columns * 0.6)) - 3)}
					{...(secret && !isShown ? {hiddenAs: '*'} : {})}
				/>
			</Box>
		</Box>
	);
};
