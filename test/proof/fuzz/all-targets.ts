import type {FuzzTarget} from './target.ts';
import {argumentTargets} from './targets/arguments.ts';
import {conditionTargets} from './targets/conditions.ts';
import {documentTargets} from './targets/documents.ts';
import {journalTargets} from './targets/journals.ts';
import {mediaTargets} from './targets/media.ts';
import {protectedMediaTargets} from './targets/protected-media.ts';
import {stateTargets} from './targets/state-files.ts';
import {terminalTargets} from './targets/terminal.ts';
import {zipTargets} from './targets/zips.ts';

/** Everything that reads what others wrote. */
export const targets: readonly FuzzTarget[] = [
	...documentTargets,
	...zipTargets,
	...conditionTargets,
	...mediaTargets,
	...protectedMediaTargets,
	...journalTargets,
	...stateTargets,
	...terminalTargets,
	...argumentTargets,
];
