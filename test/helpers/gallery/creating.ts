import {creationValues as values} from '../creation-values.ts';
import {questionScene, sceneOf} from './of-question.ts';
import type {Scene} from './scene.ts';

/** Creating media, and media of more than one volume. */
export const scenesOfCreating: readonly Scene[] = [
	questionScene('create-page', {page: 'content', values, place: {page: 1, pages: 4}}),
	questionScene(
		'create-page',
		{page: 'protection', values, place: {page: 2, pages: 4}, problem: 'passwords-differ'},
		{variant: 'protection'},
	),
	questionScene('create-review', {values}),
	sceneOf('create-progress', console =>
		console.progress?.({
			phase: 'copying',
			volume: 2,
			volumes: 3,
			share: 0.5,
			written: {bytes: 2_500_000_000, total: 5_000_000_000},
			secondsLeft: 754,
		}),
	),
	questionScene('create-finished', {
		label: 'Contoso workstations',
		places: ['/srv/media/volume-1', '/srv/media/volume-2'],
		files: 1201,
		bytes: 5_000_000_000,
		seconds: 75,
		fingerprint: '0123456789abcdef'.repeat(4),
		notes: [],
	}),
	questionScene('volume', {volume: 2, volumes: 3, label: 'Contoso workstations', found: {volume: 1}}),
];
