/** A key as the screens know it: a named one, or text that was typed or pasted. */
export type Key =
	| {readonly kind: 'named'; readonly name: KeyName}
	| {readonly kind: 'text'; readonly text: string};

export type FunctionKey = `f${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

export type KeyName =
	| FunctionKey
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'enter'
	| 'escape'
	| 'tab'
	| 'shift-tab'
	| 'backspace'
	| 'delete'
	| 'home'
	| 'end'
	| 'page-up'
	| 'page-down'
	| 'ctrl-c'
	| 'ctrl-u';
