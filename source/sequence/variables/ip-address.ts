/** An address of the Internet Protocol, version 4 or 6. */
export type IpAddress = {
	readonly family: 4 | 6;
	/** As it was written, without the white space around it. */
	readonly text: string;
	readonly bits: bigint;
};

/** Bits of an address. */
const lengths = {4: 32, 6: 128} as const;

/** Reads `192.0.2.10` or `2001:db8::10`. Undefined: it is none. A zone (`%eth0`) and leading zeros are refused. */
export const parseIpAddress = (text: string): IpAddress | undefined => {
	const trimmed = text.trim();
	const family = trimmed.includes(':') ? 6 : 4;
	const bits = family === 6 ? versionSix(trimmed) : versionFour(trimmed);
	return bits === undefined ? undefined : {family, text: trimmed, bits};
};

const versionFour = (text: string): bigint | undefined => {
	const parts = text.split('.');
	if (parts.length !== 4 || !parts.every(part => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) {
		return undefined;
	}

	return parts.reduce((bits, part) => bits * 256n + BigInt(part), 0n);
};

const versionSix = (text: string): bigint | undefined => {
	const [head = '', tail, ...more] = text.split('::');
	const first = groups(head);
	const last = tail === undefined ? [] : groups(tail);
	if (more.length > 0 || first === undefined || last === undefined) {
		return undefined;
	}

	const missing = 8 - first.length - last.length;
	if (tail === undefined ? missing !== 0 : missing < 1) {
		return undefined;
	}

	return [...first, ...Array.from({length: missing}, () => 0n), ...last].reduce(
		(bits, group) => bits * 65_536n + group,
		0n,
	);
};

/** The sixteen-bit groups of a part of an address; its end may be written as version 4. */
const groups = (text: string): readonly bigint[] | undefined => {
	if (text === '') {
		return [];
	}

	const found: bigint[] = [];
	const parts = text.split(':');
	for (const [index, part] of parts.entries()) {
		const embedded = index === parts.length - 1 && part.includes('.') ? versionFour(part) : undefined;
		if (embedded !== undefined) {
			found.push(embedded / 65_536n, embedded % 65_536n);
		} else if (/^[\da-f]{1,4}$/i.test(part)) {
			found.push(BigInt(`0x${part}`));
		} else {
			return undefined;
		}
	}

	return found;
};

/** The length of a network's prefix from `255.255.255.0`, `24` or `/24`. Undefined: no mask of that family is written so. */
export const parseMask = (text: string, family: 4 | 6): number | undefined => {
	const trimmed = text.trim().replace(/^\//, '');
	if (/^\d{1,3}$/.test(trimmed)) {
		return Number(trimmed) <= lengths[family] ? Number(trimmed) : undefined;
	}

	const mask = parseIpAddress(trimmed);
	if (mask === undefined || mask.family !== family) {
		return undefined;
	}

	const ones = mask.bits.toString(2).padStart(lengths[family], '0');
	return /^1*0*$/.test(ones) ? ones.replaceAll('0', '').length : undefined;
};

/** `255.255.255.0` for 24. */
export const maskOfPrefix = (prefix: number): string => {
	const bits = ((1n << BigInt(prefix)) - 1n) << BigInt(32 - prefix);
	return [24n, 16n, 8n, 0n].map(shift => String((bits >> shift) & 255n)).join('.');
};

/** Whether two addresses are in one network, so that they reach each other without a gateway. */
export const isSameNetwork = (one: IpAddress, other: IpAddress, prefix: number): boolean => {
	const host = BigInt(lengths[one.family] - prefix);
	return one.family === other.family && one.bits >> host === other.bits >> host;
};

/** The first or the last address of an IPv4 network, which no computer has; networks of two addresses and one have none. */
export const isNetworkOrBroadcast = ({family, bits}: IpAddress, prefix: number): boolean => {
	if (family === 6 || prefix > 30) {
		return false;
	}

	const host = bits % (1n << BigInt(32 - prefix));
	return host === 0n || host === (1n << BigInt(32 - prefix)) - 1n;
};

/** 169.254.x.x: what a computer gives itself when DHCP did not answer. */
export const isSelfAssigned = (text: string): boolean => text.startsWith('169.254.');

/** This computer itself, groups of computers, and addresses that mean none. */
export const isUnusable = ({family, bits}: IpAddress): boolean => {
	const first = bits >> BigInt(lengths[family] - 8);
	return family === 4 ? first === 0n || first === 127n || first >= 224n : first === 255n || bits <= 1n;
};
