/** The media folder inside the image, where the program is told to look first. */
const mediaFolder = 'X:\\bootseq\\media';

/**
What is added to a Windows PE image beside the program: path → text.

Rule: media-and-boot.md §7. Windows PE starts what `winpeshl.ini` names, and restarts when that has ended: so a batch file keeps it alive
until somebody has seen why the program ended.
*/
export const peFiles = (options: readonly string[]): Readonly<Record<string, string>> => ({
	'Windows/System32/winpeshl.ini': lines(
		'[LaunchApps]',
		'%SYSTEMROOT%\\System32\\cmd.exe, /d /c X:\\bootseq\\start.cmd',
	),
	'bootseq/start.cmd': lines(
		'@echo off',
		'rem Drivers and the network first: without them nothing is found.',
		'wpeinit',
		'chcp 65001 >nul',
		'cd /d X:\\bootseq',
		'set BOOTSEQ_MEDIA=',
		`if exist ${mediaFolder}\\SMS\\data\\TsmBootstrap.ini set BOOTSEQ_MEDIA=--media ${mediaFolder}`,
		':start',
		`X:\\bootseq\\bootseq.exe boot %BOOTSEQ_MEDIA%${options.map(option => ` ${option}`).join('')}`,
		'set code=%ERRORLEVEL%',
		'rem 10: the computer is restarting already. 0: all is done, and Windows PE restarts by itself.',
		'if "%code%"=="10" goto wait',
		'if "%code%"=="0" exit /b 0',
		'echo.',
		'echo   bootseq ended with code %code%.',
		'if "%code%"=="1" echo   The task sequence failed. Its log is in the folder _SMSTaskSequence.',
		'if "%code%"=="2" echo   What it was given could not be used: what it wrote above says why.',
		'if "%code%"=="130" echo   It was cancelled.',
		'if not exist X:\\bootseq\\bootseq.exe echo   X:\\bootseq\\bootseq.exe is missing: make the boot image again.',
		'echo   This is a command prompt. exit starts bootseq again: it goes on where it was. wpeutil reboot restarts the computer.',
		'echo.',
		'cmd /d /k',
		'goto start',
		':wait',
		'ping -n 60 127.0.0.1 >nul',
		'wpeutil reboot',
	),
});

const lines = (...texts: readonly string[]): string => texts.map(text => `${text}\r\n`).join('');
