import type {Result} from '../../sequence/result.ts';
import type {Secret} from '../../sequence/secret.ts';
import type {MediaProblem} from '../media-problem.ts';
import type {PolicyTaskSequence} from '../policy.ts';
import type {MediaArchitecture} from '../protection/manifest.ts';
import type {MediaSet} from '../protection/media-set.ts';
import type {MediaDocuments, ProtectedMedia} from '../protection/protect-options.ts';
import type {GivenContent, MediaRequest} from './media-request.ts';

/** What stand-alone media are made of, checked: every task sequence is read, every package has its folder. */
export type MediaPlan = {
	readonly request: MediaRequest;
	readonly taskSequences: readonly PolicyTaskSequence[];
	/** In the order in which the task sequences need them. */
	readonly content: readonly GivenContent[];
	/** Files of `SMS/data` that describe software, by name. */
	readonly software: ReadonlyMap<string, Uint8Array>;
	readonly launchMode: 'DVD' | 'UFD+FORMAT';
	/** Machines that the boot files start on; absent: not known. */
	readonly architectures?: readonly MediaArchitecture[];
	readonly password?: Secret;
};

/** Seals one volume: everything else lies in `folder` already. The documents are on the first volume alone. */
export type SealVolume = (
	folder: string,
	documents: MediaDocuments | undefined,
	place: {readonly set: MediaSet; readonly volume: number; readonly onBytes: (bytes: number) => void},
) => Promise<Result<ProtectedMedia, MediaProblem>>;
