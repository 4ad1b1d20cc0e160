import type {ReactNode} from 'react';
import {FilterLine} from '../components/filter-line.tsx';
import {Frame} from '../components/frame.tsx';
import {ProgressLine} from '../components/progress-line.tsx';
import {RunningPanes} from '../components/running-panes.tsx';
import {WholeOutput} from '../components/whole-output.tsx';
import type {ShownRun} from '../store.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {currentRow, groupAround, isUnfolded, rowFrom} from '../tree.ts';
import {useKeys} from '../use-keys.ts';
import {useStepSearch} from '../use-step-search.ts';

type Properties = {readonly run: ShownRun};

/**
A run: the tree of its steps, the current one, its output, and how far it is. The arrows go to other rows of the tree, fold and
unfold its groups; Z gives the whole screen to one part after the other.
*/
export const RunningScreen = ({run}: Properties): ReactNode => {
	const {zoomed} = useView();
	return zoomed === 'output' ? <Output run={run} /> : <Panes run={run} />;
};

const Output = ({run}: Properties): ReactNode => {
	const {store} = useSurroundings();
	return (
		<Frame screen="running-output" status={<ProgressLine run={run} />}>
			<WholeOutput commands={{zoom: store.zoom, back: store.unzoom, pause: () => store.togglePause()}} />
		</Frame>
	);
};

const Panes = ({run}: Properties): ReactNode => {
	const {messages, store} = useSurroundings();
	const view = useView();
	const {state, selected, zoomed} = view;
	const {body, running} = useLayout();
	const search = useStepSearch(run);
	const {table} = run;
	const at = selected ?? currentRow(state);
	const isGroup = table[at]?.kind === 'group-start';
	const isOpen = isGroup && isUnfolded(table, state, view, at);
	const page = Math.max(1, (zoomed === undefined ? running.tree : body - 1) - 1);
	const by = (rows: number) => () => store.select(rowFrom(table, state, view, rows));
	const unfold = () => {
		if (isGroup) {
			(isOpen ? by(1) : () => store.fold(at, true))();
		}
	};

	const fold = () => {
		const around = groupAround(table, at);
		if (isOpen) {
			store.fold(at, false);
		} else if (around !== undefined) {
			store.select(around);
		}
	};

	const moving = {up: by(-1), down: by(1), 'page-up': by(-page), 'page-down': by(page)};
	const screen =
		search.edited === undefined ? (selected === undefined ? 'running' : 'running-row') : 'running-find';
	useKeys(
		screen,
		search.edited === undefined
			? {
					...moving,
					fold,
					unfold,
					accept: () => (isGroup ? store.fold(at, !isOpen) : store.open({name: 'why'})),
					find: search.open,
					zoom: store.zoom,
					back: () => (selected === undefined ? store.unzoom() : store.select(undefined)),
					pause: () => store.togglePause(),
				}
			: {
					up: () => search.go(-1),
					down: () => search.go(1),
					accept: search.close,
					back: search.close,
				},
		search.onKey,
	);
	const {edited, count} = search;
	const note =
		edited === undefined || edited.text === ''
			? ''
			: count === 0
				? messages.tree.noStep(edited.text)
				: messages.tree.foundSteps(count);
	return (
		<Frame
			screen={screen}
			status={
				edited === undefined ? (
					<ProgressLine run={run} />
				) : (
					<FilterLine filter={edited} label={messages.logViewer.find} note={note} />
				)
			}
		>
			<RunningPanes run={run} />
		</Frame>
	);
};
