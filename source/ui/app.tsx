import {Box, useInput, useStdin, useWindowSize} from 'ink';
import {type ReactNode, useMemo} from 'react';
import {inkKeys} from './ink-keys.ts';
import {layout} from './layout.ts';
import {CancelPage} from './screens/cancel.tsx';
import {ComparePage} from './screens/compare.tsx';
import {HelpPage} from './screens/help.tsx';
import {HistoryPage} from './screens/history.tsx';
import {LogPage} from './screens/log.tsx';
import {PastRunPage} from './screens/past-run.tsx';
import {PastStepPage} from './screens/past-step.tsx';
import {PastVariablesPage} from './screens/past-variables.tsx';
import {Question} from './screens/question.tsx';
import {RunningScreen} from './screens/running.tsx';
import {SettingsPage} from './screens/settings.tsx';
import {WaitingScreen} from './screens/waiting.tsx';
import {WhyPage} from './screens/why.tsx';
import type {Page} from './store.ts';
import {LayoutContext, useSurroundings, useView} from './surroundings.ts';
import {CoveredContext} from './use-keys.ts';

/** The screens as a stack: a wait, the run or a question at the bottom, pages that a person opened over it. */
export const App = (): ReactNode => {
	const {keyPresses} = useSurroundings();
	const {pages} = useView();
	const {columns, rows} = useWindowSize();
	const {isRawModeSupported} = useStdin();
	useInput((input, key) => keyPresses.press(...inkKeys(input, key)), {isActive: isRawModeSupported});

	const page = pages.at(-1);
	const arranged = useMemo(() => layout(columns, rows), [columns, rows]);
	return (
		<LayoutContext value={arranged}>
			<Box width={arranged.columns} height={arranged.height} overflow="hidden">
				<CoveredContext value={page !== undefined}>
					<Box display={page === undefined ? 'flex' : 'none'}>
						<BottomScreen />
					</Box>
				</CoveredContext>
				{page !== undefined && <TopPage key={page.name} page={page} />}
			</Box>
		</LayoutContext>
	);
};

const BottomScreen = (): ReactNode => {
	const {question, run, state} = useView();
	if (question !== undefined) {
		return <Question key={question.id} pending={question} />;
	}

	return run === undefined || state.status === 'not-started' ? (
		<WaitingScreen />
	) : (
		<RunningScreen run={run} />
	);
};

const TopPage = ({page}: {readonly page: Page}): ReactNode => {
	switch (page.name) {
		case 'help': {
			return <HelpPage of={page.of} />;
		}

		case 'why': {
			return <WhyPage />;
		}

		case 'log': {
			return <LogPage />;
		}

		case 'history': {
			return <HistoryPage last={page.run} />;
		}

		case 'past-run': {
			return <PastRunPage run={page.run} last={page.row ?? 0} />;
		}

		case 'past-step': {
			return <PastStepPage run={page.run} position={page.row} />;
		}

		case 'past-variables': {
			return <PastVariablesPage run={page.run} position={page.row} />;
		}

		case 'compare': {
			return <ComparePage run={page.run} />;
		}

		case 'settings': {
			return <SettingsPage />;
		}

		case 'cancel': {
			return <CancelPage />;
		}

		default: {
			const unreachable: never = page;
			return unreachable;
		}
	}
};
