import {useLayoutEffect, useSyncExternalStore} from 'react';
import type {LogView, LogViewer} from './log-view.ts';

/** What a log viewer shows in `height` rows, followed as it changes. */
export const useLogViewer = (viewer: LogViewer, height: number): LogView => {
	const view = useSyncExternalStore(viewer.subscribe, viewer.getView);
	useLayoutEffect(() => viewer.resize(height), [viewer, height]);
	return view;
};
