import {stepTypes} from './registry.ts';

/** Every step type by its wire type: how the editor calls it, and whether this version can run it. What checking a document asks. */
export const knownStepTypes: ReadonlyMap<string, {readonly name: string; readonly supported: boolean}> =
	new Map(stepTypes.map(({type, name, run}) => [type, {name, supported: run !== undefined}]));
