import {describe, expect, it} from 'vitest';
import {languages, messagesOf} from '../../source/text/language.ts';
import {networkChecks} from '../../source/text/network-finding.ts';

describe.each(languages)('the words of the network page in %s', language => {
	const {network: words} = messagesOf(language);

	it('fit into a row of 80 columns where they have only one', () => {
		const rows = [
			words.staticHelp,
			...Object.values(words.staticFieldHelp),
			...Object.values(words.staticProblems),
			words.proxyHelp,
			...Object.values(words.proxyFieldHelp),
			words.proxyProblem,
			...Object.values(words.help),
			`${words.title}  ${words.notAllRight(networkChecks.length)}`,
			`${words.title}  ${words.allRight}`,
		];
		expect(rows.filter(row => row.length > 78)).toEqual([]);
	});

	it('say of a check what comes before it by its name', () => {
		const moment = (iso: string) => iso;
		expect(words.findings.first({kind: 'first', check: 'cable'}, {moment})).toContain(words.checks.cable);
	});
});
