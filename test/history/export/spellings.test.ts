import fc from 'fast-check';
import {expect, it} from 'vitest';
import {spellingsOf} from '../../../source/history/export/spellings.ts';
import {createRedactor} from '../../../source/log/redact.ts';

const secret = `cana"ry & <Zx81> 'é`;

it.each([
	['as it is', secret],
	['in XML', `<v>cana"ry &amp; &lt;Zx81&gt; 'é</v>`],
	['in an attribute', `v="cana&quot;ry &amp; &lt;Zx81&gt; 'é"`],
	['in JSON', JSON.stringify({v: secret})],
	['in an address', `/?v=${encodeURIComponent(secret)}&w`],
	['in base64', Buffer.from(secret).toString('base64')],
	['in base64 of UTF-16, as PowerShell takes commands', Buffer.from(secret, 'utf16le').toString('base64')],
])('a secret is found %s', (_form, text) => {
	expect(createRedactor(spellingsOf(secret))(text)).toContain('********');
});

it('any text has spellings, the text itself among them', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			expect(spellingsOf(text)).toContain(text);
		}),
	);
});
