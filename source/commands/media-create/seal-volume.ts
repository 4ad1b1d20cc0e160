import type {MediaPlan, SealVolume} from '../../media/create/media-plan.ts';
import {protectMedia} from '../../media/protection/protect-media.ts';

/** Seals the volumes of a plan with its password, all with one key. */
export const sealVolume =
	(
		{request: {format, encryptPackages}, password, architectures}: MediaPlan,
		signal: AbortSignal,
	): SealVolume =>
	async (folder, documents, {set, volume, onBytes}) =>
		protectMedia(folder, documents, {
			format,
			encryptPackages,
			set,
			volume,
			signal,
			onProgress: ({bytes}) => onBytes(bytes),
			...(password === undefined ? {} : {password}),
			...(architectures === undefined ? {} : {architectures}),
		});
