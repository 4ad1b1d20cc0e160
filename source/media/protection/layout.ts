/** Where our own format keeps what it adds to a medium; looked for in any case. */
export const protectionPaths = {
	manifest: 'SMS/data/bootseq-manifest.json',
	signature: 'SMS/data/bootseq-manifest.sig',
	/** On the part that boots: for programs and people that compare it with the key they know. */
	publicKey: 'boot/bootseq.pub',
} as const;
