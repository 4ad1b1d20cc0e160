import type {ReactNode} from 'react';
import {CodeForm} from '../components/code-form.tsx';
import type {Pending} from '../pending.ts';

/** The technician code, asked for before a command prompt is opened while a run is held. */
export const TechnicianCodeScreen = ({
	pending: {question, deadline, reply, leave},
}: {
	readonly pending: Pending<'technician-code'>;
}): ReactNode => (
	<CodeForm {...question} {...(deadline === undefined ? {} : {deadline})} onReply={reply} onLeave={leave} />
);
