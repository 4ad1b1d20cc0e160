import type {Formats} from '../../text/formats.ts';
import type {Messages} from '../../text/messages.ts';
import type {LogView} from './log-view.ts';

/** Where one is in the logs, and what goes on in the background. */
export const statusWords = (view: LogView, {logViewer: words}: Messages, formats: Formats): string => {
	const total = formats.number(view.total);
	const {search} = view;
	return [
		view.position === undefined ? words.ofTotal(total) : words.position(formats.number(view.position), total),
		view.share < 1
			? (view.filter === undefined ? words.indexing : words.searching)(formats.percent(view.share))
			: '',
		view.filter === undefined ? '' : words.filtered,
		view.errors === 0 ? '' : words.errors(view.errors),
		search === undefined ? '' : words.matches(search.count),
		search === undefined || search.share >= 1 ? '' : words.searching(formats.percent(search.share)),
		view.bookmarks === 0 ? '' : words.bookmarks(view.bookmarks),
		view.isFollowing ? words.following : '',
	]
		.filter(Boolean)
		.join('  ');
};
