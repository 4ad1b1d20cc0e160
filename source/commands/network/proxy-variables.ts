import {contentVariables} from '../../content/content-variables.ts';
import {Secret} from '../../sequence/secret.ts';
import type {ProxySettings} from '../../ui/network-desk.ts';
import type {Variables} from './network-need.ts';

/** The variables that say through which proxy content comes; empty ones where there is none, in place of those of the medium. */
export const proxyVariables = (proxy: ProxySettings | undefined): Variables => [
	[contentVariables.proxy, proxy?.url ?? ''],
	[contentVariables.proxyAccount, proxy?.user ?? ''],
	[contentVariables.proxyPassword, proxy?.password ?? new Secret('')],
];
