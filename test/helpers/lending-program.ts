import {spawn} from 'node:child_process';
import {once} from 'node:events';
import process from 'node:process';
import {createScreenConsole} from '../../source/ui/screen-console.ts';
import {pausedQuestion} from './recovery-question.ts';

/*
A program with the real screen on the real standard streams: it holds a run that there is not, opens a shell when it is asked for
one, and ends when it is continued. Bundled by its test.
*/
const screen = await createScreenConsole({
	stdin: process.stdin,
	stdout: process.stdout,
	platform: 'linux',
	language: 'en',
	interactive: true,
});

let shells = 0;
for (;;) {
	const reply = await screen.ask('paused', pausedQuestion());
	if (reply.kind !== 'answer' || reply.answer.kind !== 'shell') {
		break;
	}

	await screen.lendTerminal?.(async () => {
		// On some consoles an interrupt for the shell reaches everybody who is attached.
		process.kill(process.pid, 'SIGINT');
		const PS1 = `shell ${++shells}> `;
		const shell = spawn('/bin/sh', ['-i'], {stdio: 'inherit', env: {...process.env, PS1}});
		await once(shell, 'exit');
	});
}

await screen.close();
process.exitCode = 7;
