import {Box, useInput, useStdin} from 'ink';
import {type ReactNode, useMemo} from 'react';
import {inkKeys} from '../ink-keys.ts';
import {layout} from '../layout.ts';
import {LayoutContext, useSurroundings, useTerminalSize} from '../surroundings.ts';
import {background} from '../theme.ts';
import {KeyPace} from './key-pace.tsx';

/** The whole terminal, in the colour of the theme: its size arranges what is in it, and its keys go to whoever listens. */
export const WholeScreen = ({children}: {readonly children: ReactNode}): ReactNode => {
	const {keyPresses, theme} = useSurroundings();
	const {columns, rows} = useTerminalSize();
	const {isRawModeSupported} = useStdin();
	useInput((input, key) => keyPresses.press(...inkKeys(input, key)), {isActive: isRawModeSupported});

	const arranged = useMemo(() => layout(columns, rows), [columns, rows]);
	return (
		<LayoutContext value={arranged}>
			<Box
				width={arranged.columns}
				height={arranged.height}
				overflow="hidden"
				{...(theme.colour ? {backgroundColor: background} : {})}
			>
				{children}
			</Box>
			<KeyPace />
		</LayoutContext>
	);
};
