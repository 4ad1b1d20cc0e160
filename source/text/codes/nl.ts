import type {CodeMeanings} from './code-meanings.ts';
import {configmgrCodesNl} from './nl/configmgr.ts';
import {cryptoCodesNl} from './nl/crypto.ts';
import {hresultCodesNl} from './nl/hresult.ts';
import {linuxExitCodesNl, linuxSignalsNl} from './nl/linux.ts';
import {msiCodesNl} from './nl/msi.ts';
import {networkCodesNl} from './nl/network.ts';
import {setupCodesNl} from './nl/setup.ts';
import {win32CodesNl} from './nl/win32.ts';
import {windowsUpdateCodesNl} from './nl/windows-update.ts';
import {wmiCodesNl} from './nl/wmi.ts';

export const codesNl = (): CodeMeanings => ({
	shortCodes: [win32CodesNl(), networkCodesNl(), msiCodesNl()],
	longCodes: [
		hresultCodesNl(),
		wmiCodesNl(),
		configmgrCodesNl(),
		setupCodesNl(),
		windowsUpdateCodesNl(),
		cryptoCodesNl(),
	],
	linuxExitCodes: [linuxExitCodesNl()],
	linuxSignals: [linuxSignalsNl()],
	ended: signal => `het proces is beëindigd: ${signal}`,
	asWindowsCode: words => `eigen code van het programma; als Windows-code: ${words}`,
});
