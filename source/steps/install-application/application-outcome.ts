import type {Application} from '../../content/application.ts';
import type {StepContext} from '../step-type.ts';

/** What came of one application. */
export type ApplicationOutcome =
	| {readonly kind: 'installed'}
	/** Its installer wants a restart before anything else; `detected`: it is found already. */
	| {readonly kind: 'restart'; readonly application: Application; readonly detected: boolean}
	/** No deployment type suits this computer. */
	| {readonly kind: 'not-applicable'; readonly message: string}
	/** `code` is unsigned 32-bit. */
	| {readonly kind: 'failed'; readonly code: number; readonly message: string};

/** What the installation of one application knows of the step around it. */
export type Installation = {
	readonly context: StepContext;
	/** What has been come to in this step, by the key of the application. */
	readonly outcomes: Map<string, ApplicationOutcome>;
	/** Packages whose content has done its work. */
	readonly usedContent: Set<string>;
	/** Keys of applications that were installed before a restart that this step had asked for. */
	readonly restartedFor: ReadonlySet<string>;
};

/** Applications are the same when their IDs are, without regard to case. */
export const keyOf = ({id}: Pick<Application, 'id'>): string => id.toLowerCase();
