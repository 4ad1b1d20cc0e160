const sector = 2048;
/** Where content begins, after the descriptors. */
const firstSector = 20;

type Folder = Map<string, Folder | Uint8Array>;

/**
A small ISO 9660 image made by hand: plain names in capitals with `;1`, and if asked for the Joliet tree with the names as they are.
Files are laid one after the other; nothing of this is shared with the code that reads images.
*/
export const isoImage = (files: ReadonlyMap<string, Uint8Array>, {joliet = true} = {}): Buffer => {
	const root = folderTree(files);
	const sectors: Buffer[] = [];
	const allocate = (content: Uint8Array): number => {
		const position = firstSector + sectors.length;
		for (let start = 0; start < Math.max(content.length, 1); start += sector) {
			const block = Buffer.alloc(sector);
			block.set(content.subarray(start, start + sector));
			sectors.push(block);
		}

		return position;
	};

	const contents = new Map<Uint8Array, number>();
	const writeFolder = (folder: Folder, wide: boolean): {position: number; length: number} => {
		const records = [record('\0', 0, sector, true, false), record('\u0001', 0, sector, true, false)];
		for (const [name, entry] of folder) {
			if (entry instanceof Map) {
				const {position, length} = writeFolder(entry, wide);
				records.push(record(wide ? name : name.toUpperCase(), position, length, true, wide));
			} else {
				const position = contents.get(entry) ?? allocate(entry);
				contents.set(entry, position);
				records.push(record(`${wide ? name : name.toUpperCase()};1`, position, entry.length, false, wide));
			}
		}

		const bytes = packed(records);
		return {position: allocate(bytes), length: Math.ceil(bytes.length / sector) * sector};
	};

	const plain = descriptor(1, writeFolder(root, false));
	const wide = joliet ? descriptor(2, writeFolder(root, true)) : undefined;
	const end = Buffer.alloc(sector);
	end.write('\u00ffCD001\u0001', 'latin1');
	const head = [Buffer.alloc(16 * sector), plain, ...(wide === undefined ? [] : [wide]), end];
	const padding = Buffer.alloc(firstSector * sector - Buffer.concat(head).length);
	return Buffer.concat([...head, padding, ...sectors]);
};

const folderTree = (files: ReadonlyMap<string, Uint8Array>): Folder => {
	const root: Folder = new Map();
	for (const [path, content] of files) {
		const parts = path.split('/');
		let folder = root;
		for (const part of parts.slice(0, -1)) {
			const next = folder.get(part);
			const inside: Folder = next instanceof Map ? next : new Map();
			folder.set(part, inside);
			folder = inside;
		}

		folder.set(parts.at(-1) ?? '', content);
	}

	return root;
};

const record = (name: string, position: number, length: number, folder: boolean, wide: boolean): Buffer => {
	const bytes = wide ? Buffer.from(name, 'utf16le').swap16() : Buffer.from(name, 'latin1');
	const size = 33 + bytes.length + (bytes.length % 2 === 0 ? 1 : 0);
	const buffer = Buffer.alloc(size);
	buffer.writeUInt8(size, 0);
	buffer.writeUInt32LE(position, 2);
	buffer.writeUInt32LE(length, 10);
	buffer.writeUInt8(folder ? 2 : 0, 25);
	buffer.writeUInt8(bytes.length, 32);
	buffer.set(bytes, 33);
	return buffer;
};

/** Records do not cross sectors. */
const packed = (records: readonly Buffer[]): Buffer => {
	const parts: Buffer[] = [];
	let used = 0;
	for (const entry of records) {
		if (used + entry.length > sector) {
			parts.push(Buffer.alloc(sector - used));
			used = 0;
		}

		parts.push(entry);
		used += entry.length;
	}

	return Buffer.concat(parts);
};

const descriptor = (type: number, root: {position: number; length: number}): Buffer => {
	const buffer = Buffer.alloc(sector);
	buffer.writeUInt8(type, 0);
	buffer.write('CD001\u0001', 1, 'latin1');
	if (type === 2) {
		buffer.write('%/E', 88, 'latin1');
	}

	record('\0', root.position, root.length, true, false).copy(buffer, 156);
	return buffer;
};
