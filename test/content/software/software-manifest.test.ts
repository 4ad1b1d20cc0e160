import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readSoftwareManifest} from '../../../source/content/software/software-manifest.ts';
import {formatDiagnostic} from '../../../source/sequence/diagnostic.ts';

const read = (text: string) => readSoftwareManifest('software.json', new TextEncoder().encode(text));
const problems = (text: string) => read(text).diagnostics.map(formatDiagnostic);

const setup = {package: 'CON00020', name: 'Install', commandLine: 'setup.exe /s'};

describe('programs in software.json', () => {
	it('reads a program with everything it may say', () => {
		const {programs, diagnostics} = read(
			JSON.stringify({
				programs: [
					{
						...setup,
						startIn: 'x64',
						successCodes: [0, 3010, -1],
						restartCodes: [194],
						runFirst: {package: 'CON00021', program: 'Runtime', always: true},
						fullOsOnly: true,
						content: false,
						restartAfter: true,
					},
				],
			}),
		);
		expect(diagnostics).toEqual([]);
		expect(programs).toEqual([
			{
				packageId: 'CON00020',
				name: 'Install',
				commandLine: 'setup.exe /s',
				startIn: 'x64',
				successCodes: [0, 3010, 0xffff_ffff],
				restartCodes: [194],
				runFirst: {packageId: 'CON00021', program: 'Runtime', always: true},
				fullOsOnly: true,
				withoutContent: true,
				restartAfter: true,
			},
		]);
	});

	it('needs no more than package, name and command line', () => {
		expect(read(JSON.stringify({programs: [setup]})).programs).toEqual([
			{packageId: 'CON00020', name: 'Install', commandLine: 'setup.exe /s', fullOsOnly: false},
		]);
	});

	it('takes a program that runs first by its name alone when it is in the same package', () => {
		const {programs} = read(JSON.stringify({programs: [{...setup, runFirst: 'Runtime'}]}));
		expect(programs[0]?.runFirst).toEqual({packageId: 'CON00020', program: 'Runtime'});
	});

	it('reads UTF-16 and a byte order mark, as editors on Windows save them', () => {
		const text = JSON.stringify({programs: [{...setup, name: 'Größe'}]});
		const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
		expect(readSoftwareManifest('software.json', bytes).programs).toMatchObject([{name: 'Größe'}]);
	});
});

describe('what is wrong in software.json', () => {
	it('says where a field is missing, and reads the other programs', () => {
		const text = `{"programs": [\n\t{"package": "CON00020", "name": "Install"},\n\t${JSON.stringify(setup)}\n]}`;
		expect(problems(text)).toEqual([
			expect.stringMatching(
				/^software\.json:2:2: error software-manifest programs\[0\]: "commandLine" is missing\./,
			),
		]);
		expect(read(text).programs).toHaveLength(1);
	});

	it('says where a field is misspelt', () => {
		const text = `{"programs": [{"package": "CON00020", "name": "Install", "commandLine": "x",\n"succesCodes": [0]}]}`;
		expect(problems(text)).toEqual([
			expect.stringMatching(/^software\.json:2:16: error .* Nothing is known of "succesCodes" here/),
		]);
	});

	it.each([
		['success codes that are no numbers', {...setup, successCodes: ['0']}, 'successCodes'],
		['no success codes at all', {...setup, successCodes: []}, 'successCodes'],
		['a success code beyond 32 bits', {...setup, successCodes: [2 ** 32]}, 'successCodes'],
		['an empty name', {...setup, name: ' '}, 'name'],
		['a package that stands for none', {...setup, package: '00000000'}, 'package'],
		['a truth that is a text', {...setup, fullOsOnly: 'true'}, 'fullOsOnly'],
		['two programs to run first', {...setup, runFirst: ['A', 'B']}, 'runFirst'],
	])('refuses %s', (_, program, field) => {
		const {programs, diagnostics} = read(JSON.stringify({programs: [program]}));
		expect(programs).toEqual([]);
		expect(diagnostics).toMatchObject([
			{rule: 'software-manifest', message: expect.stringContaining(`programs[0].${field}`)},
		]);
	});

	it('refuses a program that is described twice, whatever the case', () => {
		expect(problems(JSON.stringify({programs: [setup, {...setup, name: 'INSTALL'}]}))).toEqual([
			expect.stringContaining('The program INSTALL of package CON00020 is described twice.'),
		]);
	});

	it('refuses lists that are none, and names that nobody knows', () => {
		expect(problems('[]')).toHaveLength(1);
		expect(problems('{"programs": {}}')).toEqual([expect.stringContaining('The programs are not a list.')]);
		expect(problems('{"programms": []}')).toEqual([expect.stringContaining('programms')]);
	});

	it.each([
		['a token that has no business there', '{\n  "programs": wrong\n}', '2:15'],
		['a comma that is missing', '{"programs": [\n  {"package": "A" "name": "B"}]}', '2:19'],
		['an end that is missing', '{"programs": [\n', '2:1'],
		['an empty file', '', '1:1'],
	])('says where it stops being JSON: %s', (_, text, place) => {
		expect(problems(text)).toEqual([
			expect.stringMatching(new RegExp(`^software\\.json:${place}: error malformed-json`)),
		]);
	});

	it('does not repeat what the file holds: a command line may carry a licence key', () => {
		expect(problems('{"programs": [{"commandLine": "setup KEY-1234" wrong}]}').join()).not.toContain(
			'KEY-1234',
		);
		expect(problems('{"commandLine": "KEY-1234", x}').join()).not.toContain('KEY-1234');
	});

	it('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uint8Array(),
					fc.string().map(text => Buffer.from(text)),
				),
				bytes => {
					readSoftwareManifest('software.json', bytes);
				},
			),
		);
		fc.assert(
			fc.property(
				fc.array(
					fc.dictionary(fc.constantFrom('package', 'name', 'commandLine', 'runFirst', 'x]'), fc.jsonValue()),
				),
				programs => {
					const {diagnostics} = read(JSON.stringify({programs}));
					for (const {place} of diagnostics) {
						expect(place.line).toBe(1);
					}
				},
			),
		);
	});
});
