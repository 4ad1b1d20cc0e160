import type {AdapterStatus} from '../sequence/adapter-status.ts';
import {tell} from '../text/tell.ts';
import {type Asker, choose, type LineAsking, left} from './line-asking.ts';
import type {NetworkAction, NetworkDesk, NetworkReport} from './network-desk.ts';
import {type NetworkForm, proxyForm, staticAddressForm} from './network-form.ts';
import {checkHelp, checkText, networkFacts} from './network-words.ts';

const actions = ['next', 'check', 'dhcp', 'static', 'proxy', 'clock', 'back'] as const;

/** The network page, line by line. */
export const askNetwork: Asker<'network'> = async ({desk}, asking) => {
	const {messages, say} = asking;
	const words = messages.network;
	let report = await sayReport(desk, asking);
	for (;;) {
		const chosen = await choose(
			asking,
			[words.title],
			actions.map(action => words.choices[action]),
		);
		const action = chosen === undefined ? 'back' : (actions[chosen] ?? 'back');
		switch (action) {
			case 'next': {
				return {kind: 'answer', answer: 'next'};
			}

			case 'back': {
				return left;
			}

			case 'check': {
				break;
			}

			case 'dhcp':
			case 'static': {
				const adapter = await chooseAdapter(report, asking);
				if (adapter === undefined) {
					say(words.findings['no-adapter']({kind: 'no-adapter'}, asking.formats));
				} else if (action === 'dhcp') {
					await perform('dhcp', async () => desk.askDhcp(adapter.id), asking);
				} else {
					const address = await fillIn(staticAddressForm(adapter, messages), asking);
					if (address !== undefined) {
						await perform('static', async () => desk.setStaticAddress(adapter.id, address.value), asking);
					}
				}

				break;
			}

			case 'proxy': {
				const proxy = await fillIn(proxyForm(report.proxy, messages), asking);
				if (proxy !== undefined) {
					await perform('proxy', async () => desk.setProxy(proxy.value), asking);
				}

				break;
			}

			case 'clock': {
				await setClock(desk, report, asking);
				break;
			}

			default: {
				const unreachable: never = action;
				return unreachable;
			}
		}

		report = await sayReport(desk, asking);
	}
};

/** Checks, and says how it stands. */
const sayReport = async (
	desk: NetworkDesk,
	{messages, formats, language, say}: LineAsking,
): Promise<NetworkReport> => {
	const words = messages.network;
	say(words.checking);
	const report = await desk.check();
	for (const [position] of report.adapters.entries()) {
		const [adapter, address, dns] = networkFacts(report, position, {messages, formats, language});
		for (const fact of [adapter, address, dns]) {
			say(`${fact?.label}: ${fact?.text}`);
		}
	}

	for (const check of report.checks) {
		const help = checkHelp(check, messages);
		say(
			[
				`${words.checks[check.name]}: ${words.states[check.state]}.`,
				checkText(check, {messages, formats, language}),
				help ?? '',
			]
				.filter(Boolean)
				.join(' '),
		);
	}

	return report;
};

const chooseAdapter = async (
	{adapters}: NetworkReport,
	asking: LineAsking,
): Promise<AdapterStatus | undefined> => {
	if (adapters.length < 2) {
		return adapters[0];
	}

	const chosen = await choose(
		asking,
		[asking.messages.network.whichAdapter],
		adapters.map(({name, description}) => [name, description].filter(Boolean).join(', ')),
	);
	return chosen === undefined ? undefined : adapters[chosen];
};

/** Asks the fields of a form one by one, each until it is right. Undefined: the input has ended. */
const fillIn = async <Value>(
	form: NetworkForm<Value>,
	{messages, input, say}: LineAsking,
): Promise<{readonly value: Value} | undefined> => {
	const texts = form.fields.map(field => field.default);
	say(`${form.title}. ${form.help}`);
	for (let index = 0; index < form.fields.length; ) {
		const field = form.fields[index];
		const typing = field?.kind === 'secret' ? input.secret() : undefined;
		say(messages.line.question([field?.label, field?.help].filter(Boolean).join('. ')));
		if (field !== undefined && field.default !== '') {
			say(messages.line.defaultIs(field.default));
		} else if (typing === undefined) {
			say(messages.network.emptyLine);
		}

		const typed = await (typing ?? input.line());
		if (typed === undefined) {
			return undefined;
		}

		texts[index] = typed === '' ? (field?.default ?? '') : typed;
		const problems = form.problems(texts);
		const isLast = index === form.fields.length - 1;
		const wrong = problems.findIndex((problem, at) => problem !== undefined && (isLast || at === index));
		const problem = problems[wrong];
		if (problem === undefined) {
			index++;
		} else {
			say(problem);
			index = wrong;
		}
	}

	return {value: form.value(texts)};
};

const perform = async (
	action: NetworkAction,
	work: () => ReturnType<NetworkDesk['askDhcp']>,
	{messages: {network: words}, language, say}: LineAsking,
): Promise<void> => {
	say(words.doing[action]);
	const result = await work();
	say(result.ok ? words.done[action] : tell(result.error, language));
};

const setClock = async (
	desk: NetworkDesk,
	{clockOffset}: NetworkReport,
	asking: LineAsking,
): Promise<void> => {
	const {messages, formats, say} = asking;
	const words = messages.network;
	if (clockOffset === undefined) {
		say(words.noServerTime);
		return;
	}

	const now = Date.now();
	const moment = (milliseconds: number) => formats.moment(new Date(milliseconds).toISOString());
	const chosen = await choose(
		asking,
		[words.clockTitle, words.clockFrom(moment(now), moment(now + clockOffset)), words.clockWarning],
		[messages.prestart.yes, messages.prestart.no],
	);
	if (chosen === 0) {
		await perform('clock', async () => desk.setClock(), asking);
	}
};
