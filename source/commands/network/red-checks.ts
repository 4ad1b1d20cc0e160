import {createFormats} from '../../text/formats.ts';
import {messagesOf} from '../../text/language.ts';
import {findingHelp, findingText} from '../../text/network-finding.ts';
import type {NetworkReport} from '../../ui/network-desk.ts';

/** The checks that failed in a sentence each, and what to do; in the language of all messages that end a command. */
export const redChecks = ({checks}: Pick<NetworkReport, 'checks'>): {text: string; help: string} => {
	const {network: words} = messagesOf('en');
	const formats = createFormats('en');
	const findings = checks.flatMap(({state, finding}) =>
		state === 'failed' && finding !== undefined ? [finding] : [],
	);
	return {
		text: findings.map(finding => findingText(finding, words.findings, formats)).join(' '),
		help: findings.flatMap(finding => findingHelp(finding, words.help) ?? []).join(' '),
	};
};
