import {onTestFinished} from 'vitest';
import {createWebClient, type WebClient, type WebSettings} from '../../source/content/http/web-client.ts';

/** A client that is closed when the test ends. */
export const webClient = (settings: WebSettings = {}): WebClient => {
	const client = createWebClient(settings);
	onTestFinished(async () => client.close());
	return client;
};
