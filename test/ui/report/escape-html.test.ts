import fc from 'fast-check';
import {expect, it} from 'vitest';
import {escapeHtml} from '../../../source/ui/report/escape-html.ts';

it('a text of a run is text on the page, whatever is in it', () => {
	expect(escapeHtml(`<a href="x" title='y'>&amp;\u0000\u001B[2J\tend`)).toBe(
		'&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;\uFFFD\uFFFD[2J\tend',
	);
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const escaped = escapeHtml(text);
			expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
			expect(escaped.isWellFormed()).toBe(true);
		}),
	);
});
