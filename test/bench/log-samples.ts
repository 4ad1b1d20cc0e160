import {once} from 'node:events';
import {createWriteStream} from 'node:fs';

const texts = [
	'Expand a string: WinPEandFullOS',
	'Executing command line: powershell.exe -NoProfile -File collect.ps1',
	'!sVolumeID.empty(), HRESULT=80004005 (e:\\src\\framework\\tscore\\encryptablevolume.cpp,364)',
	'The task sequence variable\r\n_SMSTSLastActionSucceeded\r\nis true',
	'Set a global environment variable _SMSTSLogPath=C:\\_SMSTaskSequence\\Logs\\Smstslog',
];
/** Records of an hour: what a file is made of, again and again. */
const block = Buffer.from(
	Array.from({length: 3600}, (_, second) => {
		const clock = new Date(second * 1000 + 10 * 3_600_000).toISOString().slice(11, 23);
		const text = second === 1800 ? 'The needle in the hay' : (texts[second % texts.length] ?? '');
		const type = second % 400 === 0 ? 3 : 1;
		return `<![LOG[${text}]LOG]!><time="${clock}-120" date="08-01-2026" component="TSManager" context="" type="${type}" thread="${1000 + (second % 7)}" file="engine.cxx:${second}">\r\n`;
	}).join(''),
);

/** Writes a log of so many megabytes as Configuration Manager would; gives its records. */
export const writeLog = async (file: string, megabytes: number): Promise<number> => {
	const stream = createWriteStream(file);
	let records = 0;
	for (let size = 0; size < megabytes * 1e6; size += block.length) {
		records += 3600;
		if (!stream.write(block)) {
			await once(stream, 'drain');
		}
	}

	stream.end();
	await once(stream, 'finish');
	return records;
};
