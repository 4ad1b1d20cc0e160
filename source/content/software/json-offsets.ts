export type JsonOffsets = {
	/** Where the value at a path begins. Paths are as JavaScript would write them: `programs[0].name`; `''` is the whole. */
	readonly values: ReadonlyMap<string, number>;
	/** Where the text stops being JSON, when it does. */
	readonly stopped?: number;
};

/** Values deeper than this are read by nobody, and need no place. */
const deepest = 200;

/** Where the values of a JSON text are. Of a name that stands twice in an object the last one counts, as in `JSON.parse`. */
export const jsonOffsets = (text: string): JsonOffsets => {
	const values = new Map<string, number>();
	const tokens = text.matchAll(/"(?:[^"\\\p{Cc}]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"/gu);
	let offset = 0;
	let token = '';

	const advance = (): string => {
		const {value} = tokens.next();
		offset = value?.index ?? text.length;
		token = value?.[0] ?? '';
		return token;
	};

	/** Reads the value that the current token begins, and goes to the token behind it; false where it is none. */
	const readValue = (path: string, depth: number): boolean => {
		values.set(path, offset);
		if (token === '{' || token === '[') {
			return depth < deepest && readMembers(token, path, depth);
		}

		if (!isScalar(token)) {
			return false;
		}

		advance();
		return true;
	};

	const readMembers = (open: string, path: string, depth: number): boolean => {
		const close = open === '{' ? '}' : ']';
		if (advance() === close) {
			advance();
			return true;
		}

		for (let index = 0; ; index++) {
			const at = open === '{' ? readName(path) : `${path}[${index}]`;
			if (at === undefined || !readValue(at, depth + 1) || (token !== ',' && token !== close)) {
				return false;
			}

			const isLast = token === close;
			advance();
			if (isLast) {
				return true;
			}
		}
	};

	/** The path of the member whose name is the current token, which is left behind with its colon. */
	const readName = (path: string): string | undefined => {
		const name = token;
		if (name.length < 2 || !name.startsWith('"') || advance() !== ':') {
			return undefined;
		}

		advance();
		return memberPath(path, unquote(name));
	};

	advance();
	return readValue('', 0) && token === '' ? {values} : {values, stopped: offset};
};

const isScalar = (token: string): boolean =>
	(token.length > 1 && token.startsWith('"')) ||
	/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(token);

/** The path of a member of an object. */
const memberPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const unquote = (literal: string): string => {
	try {
		return String(JSON.parse(literal));
	} catch {
		// An escape that JSON does not know: the parser refuses the whole text for it.
		return literal;
	}
};
