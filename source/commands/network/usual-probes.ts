import {certificatesFile, readAuthorities} from '../../content/web-clients.ts';
import {textReaderOn} from '../../media/read-text-on.ts';
import {askServer} from './ask-server.ts';
import {connectTo, resolveName} from './probes.ts';
import type {Probes} from './server-checks.ts';

/** The network itself. Servers are asked as content is fetched from them: through the proxy, with the certificates of the medium. */
export const usualProbes = (media: string | undefined): Probes => ({
	resolve: resolveName,
	connect: connectTo,
	async ask(url, {proxy, certificates}, signal) {
		const authorities =
			certificates === undefined
				? undefined
				: await readAuthorities(certificatesFile(certificates, media), textReaderOn(media));
		if (authorities?.ok === false) {
			return {ok: false, error: {kind: 'tls', ...authorities.error}};
		}

		return askServer(
			url,
			{
				...(proxy === undefined ? {} : {proxy}),
				...(authorities === undefined ? {} : {certificateAuthorities: authorities.value}),
			},
			signal,
		);
	},
});
