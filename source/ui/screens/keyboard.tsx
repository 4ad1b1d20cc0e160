import type {ReactNode} from 'react';
import {KeyboardList} from '../components/keyboard-list.tsx';
import {KeyboardTest} from '../components/keyboard-test.tsx';
import type {Pending} from '../pending.ts';

/** Which layout has the keyboard? Asked before anything is typed. */
export const KeyboardScreen = ({pending}: {readonly pending: Pending<'keyboard'>}): ReactNode => (
	<KeyboardList
		layouts={pending.question.layouts}
		first={pending.question.first}
		onChoose={index => pending.reply({kind: 'answer', answer: index})}
		onBack={pending.leave}
	/>
);

/** Is it the right one? Escape goes back to the list. */
export const KeyboardTestScreen = ({pending}: {readonly pending: Pending<'keyboard-test'>}): ReactNode => (
	<KeyboardTest
		layout={pending.question.layout}
		problem={pending.question.problem}
		onNext={() => pending.reply({kind: 'answer', answer: 'go-on'})}
		onBack={pending.leave}
	/>
);
