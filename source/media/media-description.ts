import type {AlgorithmName, EnvelopeProblem} from './envelope-header.ts';
import type {MediaProblem} from './media-problem.ts';
import type {MediaManifest} from './protection/manifest.ts';
import type {VolumeMarker} from './volumes/volume-marker.ts';

export type MediaKind = 'stand-alone' | 'boot' | 'prestaged' | 'capture';

/** What a medium says of itself to anyone, without its password. */
export type MediaDescription = {
	/** The folder, drive or image. */
	readonly location: string;
	readonly kind: MediaKind;
	readonly label: string;
	readonly passwordRequired: boolean;
	/** Ask nothing but the password. */
	readonly unattended: boolean;
	/** Absent: the medium cannot be unlocked. */
	readonly variables?: EncryptedFile;
	/** Absent on media without task sequences of their own. */
	readonly policy?: EncryptedFile;
	/** Those of which something is on this volume. */
	readonly packages: readonly MediaPackage[];
	/** Which volume of which set it is; absent on media of one volume. */
	readonly volume?: VolumeMarker;
	/** What the signed manifest says, on media in our own format. */
	readonly protection?: Omit<MediaManifest, 'files'>;
	/** Why it may not be used, though it is a medium: its manifest or a file that it starts with is not what was signed. */
	readonly refusal?: MediaProblem;
	/** What contradicts itself or is missing, as sentences. */
	readonly notes: readonly string[];
};

export type EncryptedFile = {
	/** As spelled on the medium. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
	readonly algorithm?: AlgorithmName | 'AES-256-GCM';
	/** Damage that shows without the password. */
	readonly problem?: EnvelopeProblem;
};

export type MediaPackage = {readonly packageId: string; readonly path: string};
