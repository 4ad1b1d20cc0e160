import {dashed} from './options-as-order.ts';

/** Options that are not called as the field of the order that they fill. */
const otherNames: ReadonlyMap<string, string> = new Map([
	['language', '--media-language'],
	['technicianCode', '--technician-code-from'],
]);

/** The field that a sentence begins with. */
const firstField =
	/^(?:required|bootImage|program|label|organization|validFrom|validTo|prestartCommand|prestartFiles|prestartForm|unattended|endAction|failureEndAction|technicianCode|keyboard|language|split|format|encryptPackages|signingKey|output|replace|eraseDisk)(?=[ :.])/;

/** What is wrong with an order that was given by options: the field is named as its option is. */
export const namedAsOptions = (sentence: string): string =>
	sentence.replace(firstField, name => otherNames.get(name) ?? `--${dashed(name)}`);
