import type {KeyObject} from 'node:crypto';
import type {MediaVariable} from '../media-variables.ts';
import type {PrestartForm} from '../prestart-form.ts';

/** A document or an export zip. What it does not say of itself may be said here. */
export type GivenDocument = {
	readonly file: string;
	readonly packageId?: string;
	readonly name?: string;
};

/** A package or the content of an application, and the folder on this machine that holds it. */
export type GivenContent = {readonly id: string; readonly folder: string};

/** Everything that is asked of stand-alone media. Paths are full. */
export type MediaRequest = {
	readonly sequences: readonly GivenDocument[];
	readonly packages: readonly GivenContent[];
	/** By application: its ID, or its name. */
	readonly applications: readonly GivenContent[];
	/** `software.json` files, and exports of packages. */
	readonly software: readonly string[];
	/** Packages that are known not to come along: the run has them from elsewhere. */
	readonly leftOut: readonly string[];
	/** Name or package ID of the task sequence that runs without being chosen. */
	readonly required?: string;
	/** A folder that is laid over the root of the first volume: boot files. */
	readonly bootImage?: string;
	readonly label: string;
	/** Shown as the title of every screen. */
	readonly organization: string;
	/** ISO 8601, a date or a moment. */
	readonly validFrom?: string;
	readonly validTo?: string;
	/** Task sequence variables, ours among them; one without a value is asked for at the start. */
	readonly variables: readonly MediaVariable[];
	readonly prestartCommand?: string;
	/** The folder that the prestart command runs in, on the media. */
	readonly prestartFiles?: string;
	readonly prestartForm?: PrestartForm;
	readonly unattended: boolean;
	/** Of the keyboard that passwords are typed on: `fr`, `be-latin1`. */
	readonly keyboard?: string;
	/** en, fr, nl. */
	readonly language?: string;
	/** Bytes that a volume may have; absent: one volume, however large. */
	readonly split?: number;
	readonly format: 'bootseq' | 'configuration-manager';
	readonly encryptPackages: boolean;
	/** Ed25519; absent: a key of these media alone. */
	readonly signingKey?: KeyObject;
};
