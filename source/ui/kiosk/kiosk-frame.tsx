import {Box} from 'ink';
import {type ReactNode, useMemo} from 'react';
import {Header} from '../components/header.tsx';
import {LayoutContext, useLayout, useView} from '../surroundings.ts';
import {kioskLayout} from './kiosk-layout.ts';
import {pictureShift} from './picture-shift.ts';
import {KioskLayoutContext} from './use-kiosk-layout.ts';

/** The large picture: whose run it is, and below it what is to be seen. It moves within its margins, so that nothing burns in. */
export const KioskFrame = ({children}: {readonly children: ReactNode}): ReactNode => {
	const {now} = useView();
	const layout = useLayout();
	const arranged = useMemo(() => kioskLayout(layout), [layout]);
	const {width, height, margins} = arranged;
	const {left, top} = pictureShift(now, margins);
	const within = useMemo(() => ({...layout, columns: width, height}), [layout, width, height]);
	return (
		<KioskLayoutContext value={arranged}>
			<LayoutContext value={within}>
				<Box paddingLeft={left} paddingTop={top}>
					<Box flexDirection="column" width={width} height={height} overflow="hidden">
						<Header />
						<Box
							flexDirection="column"
							width={width}
							height={Math.max(0, height - 1)}
							paddingX={1}
							justifyContent="space-evenly"
							overflow="hidden"
						>
							{children}
						</Box>
					</Box>
				</Box>
			</LayoutContext>
		</KioskLayoutContext>
	);
};
