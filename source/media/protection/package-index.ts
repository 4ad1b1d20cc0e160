import type {PackageFile} from '../../content/package-manifest.ts';

/** The file of an encrypted package that says which of its files are what. */
export const indexName = 'index.sealed';

/** The name of an encrypted file: its number, which says nothing of it. */
export const sealedName = (index: number): string => `${String(index + 1).padStart(6, '0')}.sealed`;

/** What each is encrypted for: none can be put in the place of another, of this package or of others. */
export const sealedPurpose = (packageId: string, index: number): string =>
	`package ${packageId.toUpperCase()} ${sealedName(index)}`;
export const indexPurpose = (packageId: string): string => `package ${packageId.toUpperCase()} ${indexName}`;

/** The index is a manifest of the files as they are decrypted; the place in it is the number of the encrypted file. */
export const writePackageIndex = (packageId: string, files: readonly Required<PackageFile>[]): string =>
	JSON.stringify({package: packageId, files});
