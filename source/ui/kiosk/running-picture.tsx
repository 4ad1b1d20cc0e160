import type {ReactNode} from 'react';
import {progressOf} from '../progress.ts';
import {contentFacts} from '../shown-content.ts';
import type {ShownRun} from '../store.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {currentRow} from '../tree.ts';
import {Picture} from './picture.tsx';
import {timeFigure, timeSample} from './time-figure.ts';

/** How far a run is, which step runs, and the time it has taken and takes still. */
export const RunningPicture = ({run}: {readonly run: ShownRun}): ReactNode => {
	const {messages, formats, theme} = useSurroundings();
	const view = useView();
	const {state, now, content} = view;
	const words = messages.kiosk;
	const {step, about, share, estimate} = progressOf(run, view);
	const elapsed = Math.max(0, (now - Date.parse(state.started)) / 1000);
	const elapsedWords = words.elapsed(formats.longClock(elapsed));
	const left = estimate === undefined ? '' : words.left(Math.ceil(estimate.plusMinus / 60));
	const {running} = state;
	const name = running?.name ?? run.table[currentRow(state)]?.name ?? '';
	const fetched =
		content === undefined ? '' : contentFacts(content, messages, formats, now).join(theme.separator);
	return (
		<Picture
			headline={formats.percent(share)}
			sample={formats.percent(1)}
			share={share}
			name={running !== undefined && running.attempt > 1 ? words.again(name, running.attempt) : name}
			left={{caption: words.step, text: `${step}/${about}`, sample: `${run.count.total}/${run.count.total}`}}
			right={{
				caption: [elapsedWords, left].filter(Boolean).join('   '),
				text: timeFigure(estimate?.seconds ?? elapsed, words),
				sample: timeSample(words),
			}}
			note={fetched}
		/>
	);
};
