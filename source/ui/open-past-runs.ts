import {openScreen} from './screen.tsx';
import {createStore, type Page} from './store.ts';
import type {Surroundings} from './surroundings.ts';

type Options = Omit<Parameters<typeof openScreen>[0], 'store' | 'onCrash'> &
	Required<Pick<Surroundings, 'history' | 'historyDetail' | 'pastRuns'>>;

/**
Past runs as a program of their own: the full screen until a person has closed the last of its pages. Throws what a screen threw while it
was drawn.

@param pages - Opened one over the other, the first at the bottom.
*/
export const openPastRuns = async (pages: readonly Page[], options: Options): Promise<void> => {
	const store = createStore(new AbortController());
	for (const page of pages) {
		store.open(page);
	}

	const ended = Promise.withResolvers<void>();
	const screen = openScreen({...options, store, onCrash: ended.reject});
	store.subscribe(() => {
		if (store.getView().pages.length === 0) {
			ended.resolve();
		}
	});
	try {
		await ended.promise;
	} finally {
		store.close();
		await screen.close();
	}
};
