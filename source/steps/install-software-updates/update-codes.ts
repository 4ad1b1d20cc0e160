/** Codes of this step that Windows has too, unsigned 32-bit. */

/** ERROR_INSTALL_FAILURE */
export const installFailure = 0x8007_0643;

/** ERROR_INSTALL_ALREADY_RUNNING: another program is installing something. */
export const alreadyInstalling = 0x8007_0652;

/** ERROR_DISK_FULL */
export const diskFull = 0x8007_0070;

/** INTERNET_E_CANNOT_CONNECT: no source of updates could be reached. */
export const cannotConnect = 0x8007_2efd;

/** TRUST_E_NOSIGNATURE */
export const notSigned = 0x800b_0100;

/** TRUST_E_BAD_DIGEST: the signature is not that of this content. */
export const badSignature = 0x8009_6010;

/** CONTENT_E_HASH_MISMATCH, as the field knows it. Rule: task-sequence-format.md §11. */
export const hashMismatch = 0x8009_1007;
