import {escapeHtml} from './escape-html.ts';

/** A name and what it is; an empty name goes on with the one before. */
export type Fact = readonly [name: string, value: string];

/** Facts as a list of a page. */
export const factList = (facts: readonly Fact[]): string =>
	`<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}</dl>`;
