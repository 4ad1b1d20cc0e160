import type {CodeGuard} from '../code-guard.ts';

/** The large picture of a machine at which nobody stands, as the commands know it. */
export type Kiosk = {
	/**
	From now on nobody is there: the large picture takes over, and no key does anything but F8, which asks for the technician code
	where there is one.
	*/
	begin(): void;
	/** Who judges a code that is typed. Until there is somebody, F8 does nothing either. */
	guardBy(guard: KioskGuard): void;
	/** The large picture is on the screen. */
	isShown(): boolean;
	/** A technician has opened the ordinary screens, and is there. */
	isOpened(): boolean;
};

export type KioskGuard = CodeGuard & {
	/** Whether Ctrl+C cancels: in somebody's terminal it does, at a machine that is being built nobody may. */
	readonly mayInterrupt: boolean;
};
