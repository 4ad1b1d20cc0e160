import {useState} from 'react';
import type {List} from './use-list.ts';

/** A part of something that grows at its end and is dropped at its start. Positions count from the first line there ever was. */
export type Following = {
	readonly top: number;
	readonly isFollowing: boolean;
	/** Handlers for `useKeys`. */
	readonly commands: List['commands'];
};

/** Shows the end, until somebody scrolls up; follows again when the end is gone to. */
export const useFollowing = (
	{start, end}: {readonly start: number; readonly end: number},
	height: number,
): Following => {
	const [scrolledTo, setScrolledTo] = useState<number>();
	const lastTop = Math.max(start, end - height);
	const top = scrolledTo === undefined ? lastTop : Math.max(start, Math.min(scrolledTo, lastTop));
	const scroll = (rows: number) => () =>
		setScrolledTo(top + rows >= lastTop ? undefined : Math.max(start, top + rows));
	return {
		top,
		isFollowing: scrolledTo === undefined,
		commands: {
			up: scroll(-1),
			down: scroll(1),
			'page-up': scroll(-height),
			'page-down': scroll(height),
			first: () => setScrolledTo(lastTop === start ? undefined : start),
			last: () => setScrolledTo(undefined),
		},
	};
};
