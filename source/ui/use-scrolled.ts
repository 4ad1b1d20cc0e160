import {useState} from 'react';
import type {Command} from './key-map.ts';

export type Scrolled = {
	/** Rows left out at the top. */
	readonly top: number;
	/** Handlers for `useKeys`; none where all rows are there. */
	readonly commands: Partial<Readonly<Record<Extract<Command, 'page-up' | 'page-down'>, () => void>>>;
};

/** Rows that are scrolled by the page, beside something else that the arrows are for. A row of the page before stays in sight. */
export const useScrolled = (total: number, height: number): Scrolled => {
	const [wanted, setTop] = useState(0);
	const lastTop = Math.max(0, total - height);
	const top = Math.min(wanted, lastTop);
	const by = (rows: number) => () => setTop(Math.max(0, Math.min(lastTop, top + rows)));
	const page = Math.max(1, height - 1);
	return {top, commands: lastTop === 0 || height === 0 ? {} : {'page-up': by(-page), 'page-down': by(page)}};
};
