import type {MediaFiles} from './media-files.ts';

/**
The same files, of which no folder is listed twice: every look for a path in any case lists all folders on its way, and a medium is
asked for a dozen paths when it is opened. For a moment only: a medium that stays open may be pulled out.
*/
export const listedOnce = (files: MediaFiles): MediaFiles => {
	const listed = new Map<string, ReturnType<MediaFiles['list']>>();
	return {
		...files,
		list(folder) {
			const inside = listed.get(folder) ?? files.list(folder);
			listed.set(folder, inside);
			return inside;
		},
	};
};
