import {appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {runInNewContext} from 'node:vm';

/** Stand-ins for the objects of Windows that the script of a component uses, on files of this machine. */

/** A file of one byte a character, or of two. */
class TextStream {
	readonly #file: string;
	readonly #encoding: 'latin1' | 'utf16le';

	constructor(file: string, format: number | undefined) {
		this.#file = file;
		this.#encoding = format === -1 ? 'utf16le' : 'latin1';
	}

	get AtEndOfStream(): boolean {
		return statSync(this.#file).size === 0;
	}

	ReadAll(): string {
		return readFileSync(this.#file, this.#encoding);
	}

	Write(text: string): void {
		appendFileSync(this.#file, text, this.#encoding);
	}

	Close(): void {}
}

class FileSystemObject {
	FileExists(file: string): boolean {
		return existsSync(file);
	}

	GetFile(file: string): {Size: number} {
		return {Size: statSync(file).size};
	}

	OpenTextFile(file: string, _mode: number, _create?: boolean, format?: number): TextStream {
		return new TextStream(file, format);
	}

	DeleteFile(file: string): void {
		rmSync(file);
	}
}

class Dictionary {
	readonly #names: string[] = [];

	Add(name: string): void {
		this.#names.push(name);
	}

	Keys(): readonly string[] {
		return this.#names;
	}
}

/** Answers `bootseq env get NAME --json`, its output in a file. */
class Shell {
	readonly #secret: (name: string) => string;

	constructor(secret: (name: string) => string) {
		this.#secret = secret;
	}

	Run(command: string): void {
		const [, name = '', answer = ''] = /env get "(.*)" --json > "(.*)""$/.exec(command) ?? [];
		writeFileSync(answer, JSON.stringify({name, value: this.#secret(name)}));
	}
}

/** What a component of an environment offers, as its script defines it. */
export type EnvironmentScript = {
	get_Value(name: string): string;
	put_Value(name: unknown, value: unknown): void;
	GetVariables(): readonly string[];
};

/** Runs the script of a Windows Script Component in this engine. `secret` stands for `bootseq env get`. */
export const runComponent = (text: string, secret: (name: string) => string): EnvironmentScript => {
	const create = (programId: string): object => {
		switch (programId) {
			case 'Scripting.FileSystemObject':
				return new FileSystemObject();
			case 'Scripting.Dictionary':
				return new Dictionary();
			case 'WScript.Shell':
				return new Shell(secret);
			default:
				throw new Error(`no ${programId} here`);
		}
	};

	const [, script = ''] = /<!\[CDATA\[([\s\S]*)\]\]>/.exec(text) ?? [];
	return runInNewContext(
		`function ActiveXObject(programId) { return create(programId); }\n${script};({get_Value, put_Value, GetVariables})`,
		{create},
	);
};
