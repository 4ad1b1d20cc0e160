import type {MediaPlan} from './media-plan.ts';

/** What media are written as: what it cannot hold, or not everybody can read of it, differs. */
export type MediaForm = 'folder' | 'disc' | 'disk';

/** The form of a plan. `isImage`: the folder that is made is not kept, an image is made of it. */
export const mediaForm = ({launchMode}: Pick<MediaPlan, 'launchMode'>, isImage: boolean): MediaForm =>
	isImage ? (launchMode === 'DVD' ? 'disc' : 'disk') : 'folder';
