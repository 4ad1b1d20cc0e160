import type {ReactNode} from 'react';
import {describeCode} from '../../text/codes.ts';
import type {Language} from '../../text/language.ts';
import {useSurroundings, useView} from '../surroundings.ts';
import {colours} from '../theme.ts';
import {limitWords} from '../wait-words.ts';
import {Picture} from './picture.tsx';

/** What is waited for; and, where it is not waited for ever, until when. A step that failed and is tried again is such a wait. */
export const WaitPicture = (): ReactNode => {
	const {messages, formats, language, platform} = useSurroundings();
	const {waiting, waitLimit, state, now, cancelling, notice} = useView();
	const words = messages.kiosk;
	const limit = waiting === undefined ? undefined : waitLimit;
	const left = limit === undefined ? 0 : Math.max(0, Math.ceil((limit.until - now) / 1000));
	const {undecided} = state;
	const isRetry = waiting === 'retry' && undecided !== undefined;
	const reason = cancelling
		? messages.running.cancelling
		: waiting === undefined
			? messages.waiting.starting
			: messages.waiting.reasons[waiting];
	const told = notice !== undefined && notice.until > now ? notice.text : '';
	return (
		<Picture
			headline={isRetry ? words.words.retry : words.words.wait}
			{...(isRetry ? {color: colours.warning} : {})}
			{...(limit === undefined || limit.seconds === 0 ? {} : {share: 1 - left / limit.seconds})}
			name={
				isRetry ? words.stepFailed(undecided.name, shownCode(undecided.code, platform, language)) : reason
			}
			left={{
				caption: limit === undefined ? '' : limitWords(limit, messages),
				text: limit === undefined ? '' : formats.clock(left),
				sample: limit === undefined ? '' : formats.clock(Math.max(600, limit.seconds)),
			}}
			right={{caption: '', text: '', sample: ''}}
			note={told}
		/>
	);
};

const shownCode = (code: number, platform: 'windows' | 'linux', language: Language): string => {
	const {decimal, hex, words} = describeCode(code, platform, language);
	return [code > 0xffff ? hex : decimal, words].filter(Boolean).join(', ');
};
