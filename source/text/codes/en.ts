import type {CodeMeanings} from './code-meanings.ts';
import {configmgrCodes} from './configmgr.ts';
import {cryptoCodes} from './crypto.ts';
import {hresultCodes} from './hresult.ts';
import {linuxExitCodes, linuxSignals} from './linux.ts';
import {msiCodes} from './msi.ts';
import {networkCodes} from './network.ts';
import {setupCodes} from './setup.ts';
import {win32Codes} from './win32.ts';
import {windowsUpdateCodes} from './windows-update.ts';
import {wmiCodes} from './wmi.ts';

export const codesEn = (): CodeMeanings => ({
	shortCodes: [win32Codes(), networkCodes(), msiCodes()],
	longCodes: [
		hresultCodes(),
		wmiCodes(),
		configmgrCodes(),
		setupCodes(),
		windowsUpdateCodes(),
		cryptoCodes(),
	],
	linuxExitCodes: [linuxExitCodes()],
	linuxSignals: [linuxSignals()],
	ended: signal => `the process was ended: ${signal}`,
	asWindowsCode: words => `the program's own code; as a Windows code: ${words}`,
});
