import type {CodeMeanings} from './code-meanings.ts';
import {configmgrCodesFr} from './fr/configmgr.ts';
import {cryptoCodesFr} from './fr/crypto.ts';
import {hresultCodesFr} from './fr/hresult.ts';
import {linuxExitCodesFr, linuxSignalsFr} from './fr/linux.ts';
import {msiCodesFr} from './fr/msi.ts';
import {networkCodesFr} from './fr/network.ts';
import {setupCodesFr} from './fr/setup.ts';
import {win32CodesFr} from './fr/win32.ts';
import {windowsUpdateCodesFr} from './fr/windows-update.ts';
import {wmiCodesFr} from './fr/wmi.ts';

export const codesFr = (): CodeMeanings => ({
	shortCodes: [win32CodesFr(), networkCodesFr(), msiCodesFr()],
	longCodes: [
		hresultCodesFr(),
		wmiCodesFr(),
		configmgrCodesFr(),
		setupCodesFr(),
		windowsUpdateCodesFr(),
		cryptoCodesFr(),
	],
	linuxExitCodes: [linuxExitCodesFr()],
	linuxSignals: [linuxSignalsFr()],
	ended: signal => `le processus est terminé : ${signal}`,
	asWindowsCode: words => `code propre au programme ; comme code Windows : ${words}`,
});
