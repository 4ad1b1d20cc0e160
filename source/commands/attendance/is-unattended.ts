import type {Prepared} from '../prepared.ts';

/** Nobody is there to be asked. A technician who has opened the ordinary screens of a kiosk is. */
export const isUnattended = ({
	options,
	console,
}: Pick<Prepared, 'options'> & Partial<Pick<Prepared, 'console'>>): boolean =>
	options.unattended && console?.kiosk?.isOpened() !== true;
