/** Codes that the engine itself gives, unsigned 32-bit. Rule: task-sequence-format.md §11, §12.14. */
export const engineCodes = {
	timedOut: 0x8007_05b4,
	cancelled: 0x8007_04c7,
	notFound: 0x8007_0002,
	notSupported: 0x8007_0032,
	unexpected: 0x8000_ffff,
	interrupted: 0x8007_03e3,
	stateLost: 0x8000_4005,
} as const;

/** A Win32 code as the HRESULT that smsts.log shows for it. */
export const hresultOf = (win32: number): number => (win32 > 0xffff ? win32 : (0x8007_0000 | win32) >>> 0);
