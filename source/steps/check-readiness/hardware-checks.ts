import {success} from '../../sequence/result.ts';
import type {Check} from './check.ts';

type Ask = Check['ask'];

export const mainsPower: Ask = async facts => {
	const plugged = await facts.onMainsPower();
	return plugged.ok
		? success({value: plugged.value, shown: plugged.value ? 'AC power' : 'battery power'})
		: plugged;
};

export const connected: Ask = async facts => {
	const adapters = await facts.connectedAdapters();
	return adapters.ok
		? success({
				value: adapters.value.length > 0,
				shown: adapters.value.map(({name}) => name).join(', ') || 'no connected adapter',
			})
		: adapters;
};

/** A wireless adapter beside one with a cable does no harm. */
export const wired: Ask = async facts => {
	const adapters = await facts.connectedAdapters();
	if (!adapters.ok) {
		return adapters;
	}

	const cables = adapters.value.filter(({wireless}) => !wireless);
	return success({
		value: cables.length > 0,
		shown:
			cables.map(({name}) => name).join(', ') ||
			(adapters.value.length === 0
				? 'no connected adapter'
				: `only wireless: ${adapters.value.map(({name}) => name).join(', ')}`),
	});
};

/** One below 2.0 fails both checks, however it is set up. */
export const securityModule =
	(state: 'enabled' | 'activated'): Ask =>
	async facts => {
		const answer = await facts.securityModule();
		if (!answer.ok) {
			return answer;
		}

		const found = answer.value;
		return success(
			found === undefined
				? {value: false, shown: 'no TPM'}
				: {
						value: Number.parseFloat(found.version) >= 2 && found[state],
						shown: `TPM ${found.version}, ${found[state] ? '' : 'not '}${state}`,
					},
		);
	};
