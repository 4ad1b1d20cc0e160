import type {MediaRequest} from '../../source/media/create/media-request.ts';

/** An order for media with nothing on them. */
export const mediaRequest = (request: Partial<MediaRequest> = {}): MediaRequest => ({
	sequences: [],
	packages: [],
	applications: [],
	software: [],
	leftOut: [],
	label: 'Workshop',
	organization: '',
	variables: [],
	unattended: false,
	format: 'bootseq',
	encryptPackages: false,
	...request,
});
