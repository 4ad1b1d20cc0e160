import {randomUUID} from 'node:crypto';

/** A new identity of a medium, as `_SMSMediaGuid` has it. */
export const newMediaGuid = (): string => `{${randomUUID()}}`;

/** The ID of a deployment that exists on this medium alone. Rule: media-and-boot.md §2.6. */
export const newAdvertisementId = (): string => randomUUID().toUpperCase();

/**
An ID for a document that has none, as hub files have not: `BSQ00001`, or the next that is free.

@param taken In lower case.
*/
export const freePackageId = (taken: ReadonlySet<string>): string => {
	for (let number = 1; ; number++) {
		const id = `BSQ${String(number).padStart(5, '0')}`;
		if (!taken.has(id.toLowerCase())) {
			return id;
		}
	}
};
