import type {ReactNode} from 'react';
import type {Pending} from '../pending.ts';
import {restartWords} from '../restart-words.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {Picture} from './picture.tsx';

/** A restart is due: what is restarted, why, and when. */
export const RestartPicture = ({pending}: {readonly pending: Pending<'restart'>}): ReactNode => {
	const {messages, formats} = useSurroundings();
	const {now} = useView();
	const {message, seconds, target, mode} = pending.question;
	const left = Math.max(0, Math.ceil(((pending.deadline ?? now) - now) / 1000));
	return (
		<Picture
			headline={messages.kiosk.words.restart}
			color={colours.accent}
			share={seconds === 0 ? 1 : 1 - left / seconds}
			name={message === '' ? restartWords(messages.restart, mode, target) : message}
			left={{
				caption: messages.restart.in[mode](left),
				text: formats.clock(left),
				sample: formats.clock(Math.max(600, seconds)),
			}}
			right={{caption: '', text: '', sample: ''}}
		/>
	);
};
