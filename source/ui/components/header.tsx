import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {RunState} from '../../sequence/run-state.ts';
import {shown} from '../../sequence/secret.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {Text} from './text.tsx';

/** Whose task sequence on which machine: the first row of every screen. */
export const Header = (): ReactNode => {
	const {theme} = useSurroundings();
	const {run, state} = useView();
	const {columns} = useLayout();
	const title =
		run === undefined ? 'bootseq' : [run.organization, run.name].filter(Boolean).join(theme.separator);
	return (
		<Box width={columns} height={1} flexShrink={0} paddingX={1} columnGap={2} justifyContent="space-between">
			<Text bold wrap="truncate">
				{title}
			</Text>
			<Box flexShrink={0} maxWidth={Math.floor(columns / 2)}>
				<Text dimColor wrap="truncate">
					{machineName(state)}
				</Text>
			</Box>
		</Box>
	);
};

/** The name the computer will have, the one it has, or else its model and serial number. */
const machineName = ({variables, machine}: RunState): string => {
	const name = variables.get('osdcomputername') ?? variables.get('_smstsmachinename');
	return name === undefined
		? [machine?.model, machine?.serialNumber].filter(Boolean).join('  ')
		: shown(name.value);
};
