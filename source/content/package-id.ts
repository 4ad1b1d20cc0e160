/** A package ID is one name of letters, digits, `_` and `-`: nothing in it could lead out of a folder. */
export const isPackageId = (packageId: string): boolean => /^[a-z\d][\w-]{0,63}$/i.test(packageId);
