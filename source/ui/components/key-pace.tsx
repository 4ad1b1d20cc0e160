import {type ReactNode, useLayoutEffect, useState} from 'react';
import {useSurroundings} from '../surroundings.ts';

/**
Tells when what a key has changed is drawn. React draws changes of one moment together, in a turn of its own that may come late on a
slow machine: a change of this component's, made after the key's, is drawn with those.
*/
export const KeyPace = (): ReactNode => {
	const {keyPresses} = useSurroundings();
	const [awaited, setAwaited] = useState<{readonly drawn: () => void}>();
	useLayoutEffect(() => keyPresses.paceBy(drawn => setAwaited({drawn})), [keyPresses]);
	useLayoutEffect(() => awaited?.drawn(), [awaited]);
	return null;
};
