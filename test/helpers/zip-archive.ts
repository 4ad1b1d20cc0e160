import {Buffer} from 'node:buffer';
import {crc32, deflateRawSync} from 'node:zlib';

/** An entry of a zip, with whatever a hostile writer may lie about. */
export type ZipEntry = {
	readonly name: string | Uint8Array;
	readonly content: Uint8Array | string;
	/** Unix mode in the upper half of the attributes: a symbolic link is `0o120777`. */
	readonly mode?: number;
	/** What the headers say the content unpacks to. */
	readonly declaredSize?: number;
	readonly stored?: boolean;
	/** Points to the content of the first entry in place of its own. */
	readonly overlaps?: boolean;
	readonly encrypted?: boolean;
};

/** A zip byte for byte as asked for, without a check of anything. Equal input gives equal output. */
export const zipArchive = (entries: readonly ZipEntry[], declaredCount = entries.length): Buffer => {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const name = Buffer.from(entry.name);
		const content = Buffer.from(entry.content);
		const packed = entry.stored === true ? content : deflateRawSync(content);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(entry.encrypted === true ? 0x801 : 0x800, 2);
		common.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
		common.writeUInt32LE(0x5a_21_00_00, 6);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE((entry.declaredSize ?? content.length) >>> 0, 18);
		common.writeUInt16LE(name.length, 22);
		const record = Buffer.alloc(46);
		record.writeUInt32LE(0x02_01_4b_50, 0);
		record.writeUInt16LE(0x03_14, 4);
		record.set(common, 6);
		record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
		record.writeUInt32LE(entry.overlaps === true ? 0 : offset, 42);
		central.push(record, name);
		if (entry.overlaps !== true) {
			const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
			locals.push(local);
			offset += local.length;
		}
	}

	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06_05_4b_50, 0);
	end.writeUInt16LE(declaredCount & 0xff_ff, 8);
	end.writeUInt16LE(declaredCount & 0xff_ff, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, end]);
};
