/** One spelling for `ROOT\CIMV2`, `root/cimv2` and `\\.\root\cimv2`: lower case, backslashes, no computer. Empty: the default. */
export const normalizeNamespace = (namespace: string): string => {
	const plain = namespace
		.trim()
		.toLowerCase()
		.replaceAll('/', '\\')
		.replace(/^\\\\[^\\]*\\/, '')
		.replace(/^\\+|\\+$/g, '');
	return plain === '' ? 'root\\cimv2' : plain;
};
