import type {ReactNode} from 'react';
import {tell} from '../../text/tell.ts';
import {useLayout, useSurroundings, useView} from '../surroundings.ts';
import {severityColours} from '../theme.ts';
import {Rule} from './rule.tsx';
import {Text} from './text.tsx';

/** The rule above the footer; for as long as there is something that must be seen, that. */
export const NoticeLine = (): ReactNode => {
	const {messages, language} = useSurroundings();
	const {notice, now} = useView();
	const {columns} = useLayout();
	if (notice === undefined || notice.until <= now) {
		return <Rule width={columns} />;
	}

	return (
		<Text bold color={severityColours[notice.severity]} wrap="truncate">
			{` ${messages.severities[notice.severity]} ${tell(notice.text, language)}`}
		</Text>
	);
};
