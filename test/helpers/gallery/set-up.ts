import {keyboardLayouts} from '../../../source/machine/keyboard-layouts/layouts.ts';
import {checksWith, fakeDesk, shownAdapter} from '../network-report.ts';
import {questionScene} from './of-question.ts';
import type {Scene} from './scene.ts';

const layouts = keyboardLayouts
	.map(({id, name, ownName}) => ({id, name, ownName}))
	// A theme without their letters shows languages by their English names.
	.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
const belgian = layouts.findIndex(({id}) => id === 'be');
const layout = {id: 'be', name: 'French (Belgium)', ownName: 'Français (Belgique)'};

const desk = () =>
	fakeDesk({
		clockOffset: 3_600_000,
		checks: checksWith({name: 'cable', state: 'failed', finding: {kind: 'no-cable', adapter: 'eth0'}}),
	});

const adapters = [shownAdapter(), shownAdapter({id: 'eth1', name: 'eth1', connected: false})];

/** The keyboard and the network, before anything else is asked. */
export const scenesOfSetUp: readonly Scene[] = [
	questionScene('keyboard', {layouts, first: belgian}),
	questionScene('keyboard-test', {layout}),
	questionScene('network', {desk: desk()}),
	questionScene('network', {desk: desk()}, {way: [['s', 'network-form']]}),
	questionScene('network', {desk: desk()}, {way: [['t', 'network-clock']]}),
	questionScene('network', {desk: fakeDesk({adapters})}, {first: 'network-adapters'}),
];
