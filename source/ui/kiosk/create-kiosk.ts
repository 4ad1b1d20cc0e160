import type {ConsoleBlanking} from '../console-blanking.ts';
import type {Store} from '../store.ts';
import type {Kiosk, KioskGuard} from './kiosk.ts';

type Options = {
	readonly blanking: ConsoleBlanking;
	/** False: the screen has failed, and what happens is told in lines. */
	isDrawn(): boolean;
};

/** The large picture of a screen, and whoever guards it as of now. */
export const createKiosk = (
	store: Store,
	{blanking, isDrawn}: Options,
): {readonly kiosk: Kiosk; guard(): KioskGuard | undefined} => {
	let guard: KioskGuard | undefined;
	let isBegun = false;
	return {
		guard: () => guard,
		kiosk: {
			begin() {
				if (!isBegun) {
					isBegun = true;
					blanking.hold();
					store.beginKiosk();
				}
			},
			guardBy(other) {
				guard = other;
			},
			isShown: () => isDrawn() && store.getView().kiosk,
			isOpened: () => isBegun && !store.getView().kiosk,
		},
	};
};
