import {setTimeout} from 'node:timers/promises';
import {ownVariables} from '../../run/own-variables.ts';
import {type Result, success} from '../../sequence/result.ts';
import {countIn} from '../../text/count.ts';
import type {NetworkReport} from '../../ui/network-desk.ts';
import type {NetworkSession} from '../network/network-desk.ts';
import type {Variables} from '../network/network-need.ts';
import {pauseFor} from '../network/pause-for.ts';
import {redChecks} from '../network/red-checks.ts';
import {setAddresses} from '../network/set-addresses.ts';
import type {Prepared} from '../prepared.ts';
import {type Stop, stop, stopLeft} from '../stop.ts';
import {variableText} from '../variable-text.ts';

const count = countIn('en');

/** Seconds that an unattended start waits for the network when the media does not say. */
const usualTimeout = 120;
/** Milliseconds for what comes up by itself right after the start: drivers, links, DHCP. */
const settling = 8000;
/** Milliseconds between two looks. */
const pause = 1000;
/** Milliseconds in which servers that are there have answered. */
const atOnce = 700;

/** What comes up by itself, if one waits. */
const mayComeUp: ReadonlySet<string> = new Set(['adapter', 'cable', 'address', 'gateway']);

type Options = {
	/** Those that the run begins with. */
	readonly variables: Variables;
	/** The root of the medium: a certificates file is relative to it. */
	readonly media?: string;
};

/**
Sees to it that the network is there when content comes over it: sets the static addresses that variables ask for, then asks the servers. Where one
answers nothing is shown; else the network page is, or, unattended, the network is waited for: `BootseqNetworkTimeout` seconds. Without
a server that the variables name nothing is checked at all.

What a person sets on the page is in `prepared.network.variables()`, for the run. Rules: media-and-boot.md §4.3, §6.
*/
export const checkNetwork = async (
	prepared: Prepared,
	{variables, media}: Options,
): Promise<Result<undefined, Stop>> => {
	const {options, console, machine, network} = prepared;
	if (options.dryRun) {
		return success(undefined);
	}

	network.use(variables, media);
	const set = await setAddresses(machine, [...variables, ...network.variables()]);
	if (!set.ok && options.unattended) {
		return stop(set.error, 'Correct the variables, or start without --unattended and set the address there.');
	}

	for (const sentence of set.ok ? set.value : [set.error]) {
		console.notice(set.ok ? 'information' : 'warning', sentence);
	}

	if (network.need().servers.length === 0) {
		return success(undefined);
	}

	console.wait('network');
	const reached = await Promise.race([network.reach(), setTimeout(atOnce, undefined)]);
	if (reached?.answers === true && reached.clockRight) {
		return success(undefined);
	}

	return options.unattended ? waitForNetwork(prepared, variables) : showNetwork(prepared);
};

const showNetwork = async ({console, network}: Prepared): Promise<Result<undefined, Stop>> => {
	const report = await settled(network, console.cancelled);
	if (console.cancelled.aborted) {
		return stopLeft();
	}

	if (isUsable(report) && !isClockWrong(report)) {
		return success(undefined);
	}

	const reply = await console.ask('network', {desk: network});
	switch (reply.kind) {
		case 'answer': {
			return success(undefined);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return notReady('The network is not ready.', network.report());
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};

/** Checks until all is right, or what is wrong does not come right by itself. */
const settled = async (network: NetworkSession, cancelled: AbortSignal): Promise<NetworkReport> => {
	const end = performance.now() + settling;
	for (;;) {
		const report = await network.check();
		const red = report.checks.filter(({state}) => state === 'failed');
		if (!red.some(({name}) => mayComeUp.has(name)) || performance.now() >= end || cancelled.aborted) {
			return report;
		}

		await pauseFor(pause, cancelled);
	}
};

const waitForNetwork = async (
	{console, machine, network}: Prepared,
	variables: Variables,
): Promise<Result<undefined, Stop>> => {
	const given = variableText(variables, ownVariables.networkTimeout).trim();
	const seconds = /^\d{1,6}$/.test(given) ? Number(given) : usualTimeout;
	const end = performance.now() + seconds * 1000;
	const wait = () =>
		console.wait('network', {seconds: Math.max(0, Math.ceil((end - performance.now()) / 1000))});
	wait();
	let told = '';
	let isClockJudged = false;
	for (;;) {
		const report = await network.check();
		if (console.cancelled.aborted) {
			return stopLeft();
		}

		if (isClockWrong(report) && !isClockJudged) {
			isClockJudged = true;
			if (await setWrongClock({console, machine, network}, report)) {
				continue;
			}
		}

		if (isUsable(report)) {
			return success(undefined);
		}

		const {text} = redChecks(report);
		if (performance.now() >= end) {
			return notReady(`The network is not ready after ${count(seconds, 'second', 'seconds')}.`, report);
		}

		if (text !== told) {
			told = text;
			console.notice('information', `Waiting for the network: ${text}`);
			wait();
		}

		await pauseFor(pause, console.cancelled);
	}
};

/**
Sets the clock from the server, as Microsoft's client does without being asked: certificates do not hold before that. On an installed system
it is somebody's clock, and stays. Rule: media-and-boot.md §3.1.

@returns Whether it was set.
*/
const setWrongClock = async (
	{console, machine, network}: Pick<Prepared, 'console' | 'machine' | 'network'>,
	report: NetworkReport,
): Promise<boolean> => {
	const {text} = redChecks({checks: report.checks.filter(({name}) => name === 'clock')});
	if (machine.phase !== 'WinPE' || report.clockOffset === undefined) {
		console.notice('warning', text);
		return false;
	}

	const set = await network.setClock();
	console.notice('warning', `${text} ${set.ok ? 'It was set from the server.' : set.error}`);
	return set.ok;
};

const isUsable = ({checks}: NetworkReport): boolean =>
	checks.every(({name, state}) => state !== 'failed' || name === 'clock');

const isClockWrong = ({checks}: NetworkReport): boolean =>
	checks.some(({name, state}) => state === 'failed' && name === 'clock');

const notReady = (what: string, report: NetworkReport) => {
	const {text, help} = redChecks(report);
	return stop(`${what} ${text}`, help);
};
