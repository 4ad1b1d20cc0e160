import type {KeyObject} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {isJsonObject} from '../../content/json-object.ts';
import type {GivenContent, GivenDocument} from '../../media/create/media-request.ts';
import {type PrestartForm, readPrestartForm} from '../../media/prestart-form.ts';
import {readSigningKey} from '../../media/protection/signature.ts';
import {Secret, type VariableValue} from '../../sequence/secret.ts';
import {readProblem} from './read-problem.ts';

/** The process environment: where secrets of an order may come from. */
export type SecretsFrom = Readonly<Record<string, string | undefined>>;

/** Reads the fields of an order file, and gathers what is wrong with them. */
export class OrderFields {
	readonly problems: string[] = [];
	readonly #fields: Readonly<Record<string, unknown>>;
	readonly #folder: string;
	readonly #environment: SecretsFrom;

	/** @param folder What relative paths are relative to. */
	constructor(fields: Readonly<Record<string, unknown>>, folder: string, environment: SecretsFrom) {
		this.#fields = fields;
		this.#folder = folder;
		this.#environment = environment;
	}

	/** A field that nobody knows is an error: an order that is silently not followed is worse than none. */
	refuseOthers(known: readonly string[]): void {
		for (const name of Object.keys(this.#fields).filter(each => !known.includes(each))) {
			this.problems.push(`There is no field ${name}. Known: ${known.join(', ')}.`);
		}
	}

	text(name: string): string | undefined {
		const value = this.#fields[name];
		if (value === undefined || typeof value === 'string') {
			return value === '' ? undefined : value;
		}

		this.problems.push(`${name} must be a text.`);
		return undefined;
	}

	flag(name: string): boolean {
		const value = this.#fields[name] ?? false;
		if (typeof value !== 'boolean') {
			this.problems.push(`${name} must be true or false.`);
		}

		return value === true;
	}

	path(name: string): string | undefined {
		const text = this.text(name);
		return text === undefined ? undefined : this.#full(text);
	}

	texts(name: string): readonly string[] {
		const value = this.#fields[name] ?? [];
		if (Array.isArray(value) && value.every(item => typeof item === 'string')) {
			return value;
		}

		this.problems.push(`${name} must be a list of texts.`);
		return [];
	}

	paths(name: string): readonly string[] {
		const texts = this.texts(name);
		// The path of nothing is that of the current folder.
		if (texts.includes('')) {
			this.problems.push(`${name} must hold paths, and one of them is empty.`);
		}

		return texts.map(text => this.#full(text));
	}

	/** `"file"`, or `{"file": …, "packageId": …, "name": …}`. */
	documents(name: string): readonly GivenDocument[] {
		const value = this.#fields[name] ?? [];
		if (!Array.isArray(value)) {
			this.problems.push(`${name} must be a list of documents.`);
			return [];
		}

		return value.flatMap((entry: unknown) => {
			const {file, packageId, name: title} = isJsonObject(entry) ? entry : {file: entry};
			if (typeof file !== 'string' || file === '' || !isTextOrAbsent(packageId) || !isTextOrAbsent(title)) {
				this.problems.push(`${name} must hold files, or objects with file, packageId and name.`);
				return [];
			}

			return [
				{
					file: this.#full(file),
					...(packageId === undefined ? {} : {packageId}),
					...(title === undefined ? {} : {name: title}),
				},
			];
		});
	}

	/** `{"ID": "folder"}`. */
	folders(name: string): readonly GivenContent[] {
		return this.#entries(name).flatMap(([id, folder]) => {
			if (typeof folder === 'string' && folder.trim() !== '') {
				return [{id, folder: this.#full(folder)}];
			}

			this.problems.push(`${name}.${id} must be a folder.`);
			return [];
		});
	}

	/** `"value"`, or `{"environment": "NAME"}`, which makes a secret. */
	values(name: string): readonly {readonly name: string; readonly value: VariableValue}[] {
		return this.#entries(name).flatMap(([variable, given]) => {
			const value = typeof given === 'string' ? given : this.#fromEnvironment(`${name}.${variable}`, given);
			return value === undefined ? [] : [{name: variable, value}];
		});
	}

	/** `{"environment": "NAME"}`: secrets never stand in the file itself. */
	secret(name: string): Secret | undefined {
		const value = this.#fields[name];
		return value === undefined ? undefined : this.#fromEnvironment(name, value);
	}

	choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
		const text = this.text(name);
		const chosen = choices.find(choice => choice === text);
		if (text !== undefined && chosen === undefined) {
			this.problems.push(`${name} must be one of ${choices.join(', ')}.`);
		}

		return chosen;
	}

	/** The form itself, or the file that holds it. */
	prestartForm(name: string): PrestartForm | undefined {
		const value = this.#fields[name];
		if (value === undefined) {
			return undefined;
		}

		const text = typeof value === 'string' ? this.#fileText(name, value) : JSON.stringify(value);
		if (text === undefined) {
			return undefined;
		}

		const form = readPrestartForm(text);
		if (!form.ok) {
			this.problems.push(...form.error.map(problem => `${name}: ${problem}`));
			return undefined;
		}

		return form.value.fields.length === 0 ? undefined : form.value;
	}

	/** The file of a key, which stays where it is: only the public one comes onto the media. */
	signingKey(name: string): KeyObject | undefined {
		const file = this.text(name);
		const text = file === undefined ? undefined : this.#fileText(name, file);
		if (text === undefined) {
			return undefined;
		}

		const key = readSigningKey(new Secret(text));
		if (!key.ok) {
			this.problems.push(`${name}: ${key.error}`);
		}

		return key.ok ? key.value : undefined;
	}

	#fileText(name: string, file: string): string | undefined {
		try {
			return readFileSync(this.#full(file), 'utf8').replace(/^\uFEFF/, '');
		} catch (error) {
			this.problems.push(`${name}: ${readProblem(this.#full(file), error)}`);
			return undefined;
		}
	}

	#entries(name: string): readonly (readonly [string, unknown])[] {
		const value = this.#fields[name] ?? {};
		if (isJsonObject(value)) {
			return Object.entries(value);
		}

		this.problems.push(`${name} must be an object of names and values.`);
		return [];
	}

	#fromEnvironment(field: string, value: unknown): Secret | undefined {
		const variable = isJsonObject(value) ? value['environment'] : undefined;
		if (typeof variable !== 'string' || variable === '') {
			this.problems.push(`${field} must name a variable of the environment: {"environment": "NAME"}.`);
			return undefined;
		}

		const text = this.#environment[variable];
		if (text === undefined || text === '') {
			this.problems.push(`${field}: the environment has no variable ${variable}.`);
			return undefined;
		}

		return new Secret(text);
	}

	#full(text: string): string {
		return path.resolve(this.#folder, text);
	}
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
	value === undefined || typeof value === 'string';
