import {missingForBootImage, prepareBootImage} from '../helpers/boot-image.ts';

/** Before all of these tests: most of them start from the same boot image. */
export const setup = async (): Promise<void> => {
	if (missingForBootImage().length === 0) {
		await prepareBootImage();
	}
};
