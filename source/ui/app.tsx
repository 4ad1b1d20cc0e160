import {Box} from 'ink';
import type {ReactNode} from 'react';
import {WholeScreen} from './components/whole-screen.tsx';
import {CancelPage} from './screens/cancel.tsx';
import {ComparePage} from './screens/compare.tsx';
import {CreateProgressScreen} from './screens/create-progress.tsx';
import {EarlyShellPage} from './screens/early-shell.tsx';
import {HelpPage} from './screens/help.tsx';
import {HistoryPage} from './screens/history.tsx';
import {KeyboardPage} from './screens/keyboard-page.tsx';
import {KioskScreen} from './screens/kiosk.tsx';
import {LogPage} from './screens/log.tsx';
import {NetworkPage} from './screens/network.tsx';
import {PastRunPage} from './screens/past-run.tsx';
import {PastStepPage} from './screens/past-step.tsx';
import {PastVariablesPage} from './screens/past-variables.tsx';
import {Question} from './screens/question.tsx';
import {RunningScreen} from './screens/running.tsx';
import {SettingsPage} from './screens/settings.tsx';
import {WaitingScreen} from './screens/waiting.tsx';
import {WhyPage} from './screens/why.tsx';
import type {Page} from './store.ts';
import {useView} from './surroundings.ts';
import {CoveredContext} from './use-keys.ts';

/** The screens as a stack: a wait, the run or a question at the bottom, pages that a person opened over it. */
export const App = (): ReactNode => {
	const {pages} = useView();
	const page = pages.at(-1);
	return (
		<WholeScreen>
			<CoveredContext value={page !== undefined}>
				<Box display={page === undefined ? 'flex' : 'none'}>
					<BottomScreen />
				</Box>
			</CoveredContext>
			{pages
				.filter(each => each === page || staysOpen(each, page))
				.map(each => (
					<CoveredContext key={each.name} value={each !== page}>
						<Box display={each === page ? 'flex' : 'none'}>
							<OpenPage page={each} />
						</Box>
					</CoveredContext>
				))}
		</WholeScreen>
	);
};

const BottomScreen = (): ReactNode => {
	const {question, run, state, kiosk, creation, waiting} = useView();
	if (kiosk) {
		return <KioskScreen />;
	}

	if (question !== undefined) {
		return <Question key={question.id} pending={question} />;
	}

	if (creation !== undefined) {
		return <CreateProgressScreen progress={creation} />;
	}

	return run === undefined ||
		state.status === 'not-started' ||
		waiting === 'retry' ||
		waiting === 'medium' ? (
		<WaitingScreen />
	) : (
		<RunningScreen run={run} />
	);
};

/** Whoever comes back from the keys, or from the settings, is where they were: a log is still searched, a list is at its row. */
const staysOpen = ({name}: Page, top: Page | undefined): boolean =>
	name === 'log' || top?.name === 'help' || top?.name === 'settings';

const OpenPage = ({page}: {readonly page: Page}): ReactNode => {
	switch (page.name) {
		case 'help': {
			return <HelpPage of={page.of} without={page.without ?? []} />;
		}

		case 'why': {
			return <WhyPage />;
		}

		case 'log': {
			return <LogPage />;
		}

		case 'history': {
			return <HistoryPage last={page.run} typed={page.typed} />;
		}

		case 'past-run': {
			return <PastRunPage run={page.run} last={page.row ?? 0} typed={page.typed} />;
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

		case 'network': {
			return <NetworkPage />;
		}

		case 'settings': {
			return <SettingsPage />;
		}

		case 'keyboard': {
			return <KeyboardPage />;
		}

		case 'early-shell': {
			return <EarlyShellPage />;
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
