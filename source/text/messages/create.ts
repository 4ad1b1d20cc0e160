/** Media that are created, and volumes that are asked for, in one language. */
export type CreateMessages = {
	readonly create: {
		readonly title: string;
		readonly phases: Readonly<
			Record<'boot-image' | 'copying' | 'protecting' | 'writing-image' | 'writing-disk', string>
		>;
		readonly volumeOf: (volume: number, volumes: number) => string;
		/** What has been written, of how much. */
		readonly written: (bytes: string, total: string) => string;
		readonly left: (duration: string) => string;
		readonly stop: string;
		/** While a disk is written. */
		readonly stopDisk: string;
		readonly pages: Readonly<Record<CreatePage, string>>;
		readonly pageOf: (page: number, pages: number) => string;
		readonly pageHelp: string;
		readonly fields: Readonly<Record<CreateField, {readonly label: string; readonly help: string}>>;
		/** A field, as it is named in a sentence. */
		readonly fieldName: (label: string) => string;
		readonly choices: {
			readonly formats: Readonly<Record<'bootseq' | 'configuration-manager', string>>;
			readonly ends: Readonly<Record<'usual' | 'wait' | 'restart' | 'shutdown' | 'leave', string>>;
			readonly splits: Readonly<Record<'none' | '4.7 GB' | '8.5 GB' | 'other', string>>;
			readonly languages: Readonly<Record<'none' | 'en' | 'fr' | 'nl', string>>;
		};
		/** What is wrong with a field. */
		readonly wrong: Readonly<Record<'date' | 'serial', string>>;
		readonly passwordsDiffer: string;
		readonly review: {
			readonly title: string;
			readonly create: string;
			readonly createNote: string;
			readonly change: string;
			readonly changeNote: string;
			readonly none: string;
			readonly given: string;
		};
		readonly finished: {
			readonly title: (label: string) => string;
			readonly places: string;
			readonly files: (count: number, size: string) => string;
			readonly fingerprint: string;
			readonly duration: string;
			readonly leave: string;
		};
		/** All of the disk is lost: its model, serial number and size. */
		readonly eraseDisk: (model: string, serial: string, size: string) => string;
	};
	readonly volume: {
		readonly title: (volume: number, volumes: number, label: string) => string;
		readonly help: string;
		/** What was found in its place. */
		readonly wrong: (found: string) => string;
		readonly nothing: string;
		readonly look: string;
		readonly lookNote: string;
		readonly giveUp: string;
		readonly giveUpNote: string;
		/** How another volume of the same set is called. */
		readonly sameSet: (volume: number, volumes: number, label: string) => string;
	};
};

export type CreatePage = 'content' | 'protection' | 'behaviour' | 'output' | 'disk';

export type CreateField =
	| 'sequences'
	| 'packages'
	| 'applications'
	| 'software'
	| 'leaveOut'
	| 'bootImage'
	| 'program'
	| 'label'
	| 'organization'
	| 'password'
	| 'passwordAgain'
	| 'format'
	| 'validFrom'
	| 'validTo'
	| 'technicianCode'
	| 'variables'
	| 'prestartCommand'
	| 'prestartFiles'
	| 'prestartForm'
	| 'unattended'
	| 'required'
	| 'endAction'
	| 'failureEndAction'
	| 'keyboard'
	| 'language'
	| 'output'
	| 'split'
	| 'splitSize'
	| 'replace'
	| 'signingKey'
	| 'encryptPackages'
	| 'diskSerial';
