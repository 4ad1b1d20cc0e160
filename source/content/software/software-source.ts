import type {Parts} from '../../sequence/carriers/carrier.ts';
import type {Diagnostic} from '../../sequence/diagnostic.ts';
import type {Application} from '../application.ts';
import type {PackageProgram} from '../package-program.ts';

/** A file that says how packages and applications are installed. `file` is its name in diagnostics. */
export type SoftwareSource =
	/** A `software.json`. */
	| {readonly kind: 'manifest'; readonly file: string; readonly bytes: Uint8Array}
	/** The parts of an export, of a task sequence or of packages alone. */
	| {readonly kind: 'export'; readonly file: string; readonly parts: Parts}
	/** A zip that cannot be unpacked, and why. */
	| {readonly kind: 'unreadable'; readonly file: string; readonly reason: string};

/** What one such file says. */
export type SoftwareRead = {
	readonly programs: readonly PackageProgram[];
	readonly applications: readonly Application[];
	readonly diagnostics: readonly Diagnostic[];
};
