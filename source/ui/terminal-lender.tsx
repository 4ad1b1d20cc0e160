import {useApp} from 'ink';
import {type ReactNode, useEffect} from 'react';

/** Gives the terminal to `use`, and takes it back when that is done: everything is drawn anew. */
export type LendTerminal = (use: () => Promise<void>) => Promise<void>;

/** Hands out what only a component of Ink can do: to stop drawing and reading for a while. */
export const TerminalLender = ({onReady}: {onReady(lend: LendTerminal): void}): ReactNode => {
	const {suspendTerminal} = useApp();
	useEffect(() => onReady(async use => suspendTerminal(use)), [onReady, suspendTerminal]);
	return null;
};
