/** Where things are on a medium; looked for in any case. Rule: media-and-boot.md §1.2. */
export const mediaPaths = {
	bootstrap: 'SMS/data/TsmBootstrap.ini',
	variables: 'SMS/data/Variables.dat',
	policy: 'SMS/data/Policy.xml',
	label: 'MediaLabel.txt',
	/** Holds the files above, and ours: `software.json`. */
	data: 'SMS/data',
} as const;

/** Folders that hold one folder a package. */
export const packageParents = ['SMS/PKG', 'SMS/data/PKG'] as const;

/**
Media variables of our own: settings of the medium, which are not passed on to the run. They are inside `Variables.dat`, so
nobody can change them without the password.
*/
export const mediaSettings = {
	/** ISO 8601; before it the medium does not start. */
	startDate: 'BootseqMediaStartDate',
	/** ISO 8601; after it the medium does not start. */
	expirationDate: 'BootseqMediaExpirationDate',
	/** ISO 8601: when the medium was made, where no manifest says so. A clock before it is wrong. */
	created: 'BootseqMediaCreated',
	/** SHA-256 of `Policy.xml` in hexadecimal: the file itself is encrypted, but nothing in it shows an alteration. */
	policyDigest: 'BootseqPolicyDigest',
	/** Of the key that signs the medium, in our own format: who changes the manifest must know the password too. */
	signedBy: 'BootseqMediaSignedBy',
	/** Opens the packages of a medium on which they are encrypted; hexadecimal, a secret. */
	packageKey: 'BootseqMediaPackageKey',
	/** The questions to ask, as JSON. */
	prestartFields: 'BootseqPrestartFields',
	/** A command to run before the task sequences are looked for. */
	prestartCommand: 'BootseqPrestartCommand',
	/** Package ID of the folder it runs in. */
	prestartPackage: 'BootseqPrestartPackage',
} as const;

const settingNames = new Set(Object.values(mediaSettings).map(name => name.toLowerCase()));

/** Whether a media variable is a setting of the medium and no task sequence variable. */
export const isMediaSetting = (name: string): boolean => settingNames.has(name.toLowerCase());
