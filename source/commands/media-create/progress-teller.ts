import type {Console} from '../../ui/console.ts';
import type {CreationProgress} from '../../ui/creation-progress.ts';
import {createRemainingTime} from './remaining-time.ts';

/** Milliseconds between two reports. */
const interval = 500;

type Place = Pick<CreationProgress, 'phase' | 'volume' | 'volumes'>;

/** Bytes of so many, or a share between 0 and 1. */
type Done = {readonly bytes: number; readonly total: number} | {readonly share: number};

/**
Tells the console how far it is, now and then; the first and the last of every phase in any case. Some phases count over all volumes,
others begin anew with each.
*/
export type TellProgress = (progress: Place & Done) => void;

export const createProgressTeller = (
	console: Pick<Console, 'progress'>,
	now: () => number = () => performance.now(),
): TellProgress => {
	const remaining = createRemainingTime(now);
	let told = Number.NEGATIVE_INFINITY;
	let phase = '';
	let volume = 0;
	let isOver = false;
	return progress => {
		const share = shareOf(progress);
		const beginsAnew = isOver && progress.volume !== volume && share < 1;
		if (progress.phase !== phase || beginsAnew) {
			({phase, volume} = progress);
			isOver = false;
			remaining.restart();
			told = Number.NEGATIVE_INFINITY;
		}

		if (isOver || (share < 1 && now() - told < interval)) {
			return;
		}

		told = now();
		isOver = share >= 1;
		const secondsLeft = remaining.at(share);
		console.progress?.({
			phase: progress.phase,
			volume: progress.volume,
			volumes: progress.volumes,
			share,
			...('bytes' in progress ? {written: {bytes: progress.bytes, total: progress.total}} : {}),
			...(secondsLeft === undefined ? {} : {secondsLeft}),
		});
	};
};

const shareOf = (done: Done): number => {
	const share = 'share' in done ? done.share : done.total === 0 ? 1 : done.bytes / done.total;
	return Math.min(1, Math.max(0, share));
};
