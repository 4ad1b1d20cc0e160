import {useState} from 'react';
import type {Command} from './key-map.ts';
import {moved, showRow, type Viewport} from './viewport.ts';

export type List = {
	readonly selected: number;
	readonly viewport: Viewport;
	/** Handlers for `useKeys`. */
	readonly commands: Readonly<
		Record<Extract<Command, 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last'>, () => void>
	>;
	/** `of`: how many rows there will be, where that changes. */
	select(index: number, of?: number): void;
};

/** A list with one selected row, of which `height` rows are drawn. */
export const useList = (total: number, height: number, first = 0): List => {
	const [state, setState] = useState({selected: first, top: 0});
	const selected = moved(state.selected, 0, total);
	const viewport = showRow({top: state.top, height, total}, Math.max(0, selected), 1);
	const select = (index: number, of = total) => {
		const next = moved(index, 0, of);
		setState({selected: next, top: showRow({...viewport, total: of}, next, 1).top});
	};

	const by = (rows: number) => () => select(selected + rows);
	return {
		selected: Math.max(0, selected),
		viewport,
		select,
		commands: {
			up: by(-1),
			down: by(1),
			'page-up': by(-Math.max(1, height - 1)),
			'page-down': by(Math.max(1, height - 1)),
			first: () => select(0),
			last: () => select(total - 1),
		},
	};
};
