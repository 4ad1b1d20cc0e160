/**
Task sequence variables that say where content comes from. Ours are set on the media, in the task sequence or with `--set`;
Microsoft's keep their meaning. Rule: task-sequence-format.md §9.1, §9.4.
*/
export const contentVariables = {
	/** Folders and addresses, in the order in which they are tried, separated by `;` or line breaks. */
	sources: 'BootseqContentSources',
	account: 'BootseqContentAccount',
	/** A secret. */
	password: 'BootseqContentPassword',
	proxy: 'BootseqContentProxy',
	proxyAccount: 'BootseqContentProxyAccount',
	/** A secret. */
	proxyPassword: 'BootseqContentProxyPassword',
	/** A PEM file, relative to the media: only servers that it vouches for are trusted. */
	certificates: 'BootseqContentCertificates',
	retryCount: 'SMSTSDownloadRetryCount',
	/** Seconds. */
	retryDelay: 'SMSTSDownloadRetryDelay',
	onDemand: '_SMSTSDownloadOnDemand',
	inPlace: '_SMSTSRunFromDP',
	lastLocation: '_SMSTSLastContentDownloadLocation',
} as const;
