import {createCipheriv} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {deriveKeyFromBytes} from '../../source/media/key-derivation.ts';
import {type PolicyTaskSequence, readPolicy, writePolicy} from '../../source/media/policy.ts';

const read = (text: string) => {
	const sequences = readPolicy(text, 'Policy.xml');
	if (!sequences.ok) {
		throw new Error(sequences.error.message);
	}

	return sequences.value;
};

const document = '<sequence version="3.10"><group name="A &amp; B" description=""/></sequence>';
const escaped = document.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Hexadecimal text as a management point sends it. */
const obfuscated = (text: string): string => {
	const keyData = Buffer.alloc(40, 7);
	const plaintext = Buffer.from(`${text}\0`, 'utf16le');
	const cipher = createCipheriv('aes-256-cbc', deriveKeyFromBytes(keyData, 32), Buffer.alloc(16));
	const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
	const header = Buffer.alloc(20);
	header.writeUInt32LE(20, 0);
	header.writeUInt32LE(plaintext.length, 4);
	header.writeUInt32LE(ciphertext.length, 8);
	header.writeUInt32LE(0x66_10, 12);
	return Buffer.concat([Buffer.from('8a130000', 'hex'), keyData, header, ciphertext])
		.toString('hex')
		.toUpperCase();
};

describe('the policy of stand-alone media (media-and-boot.md §2.6, §3.8)', () => {
	it.each([
		['escaped text', escaped],
		['CDATA', `\n<![CDATA[${document}]]>\n`],
		['text that was escaped twice', escaped.replaceAll('&', '&amp;')],
		['elements', document],
		['the obfuscated form of management points', obfuscated(document)],
	])('gives the task sequence from %s', (_, value) => {
		const sequences = read(
			`<Set><Body><Instance Class="X"><Property Name="pkg_name"><Value>Prepare</Value></Property><property name="PKG_PackageID"><value>CON00010</value></property><property name="TS_Sequence"><value>${value}</value></property></Instance></Body></Set>`,
		);
		expect(sequences).toHaveLength(1);
		expect(sequences[0]).toMatchObject({name: 'Prepare', packageId: 'CON00010', required: false});
		expect(sequences[0]?.sequenceText.replace(' />', '/>')).toBe(document);
	});

	it.each([
		['TRUE', true],
		['true', true],
		['FALSE', false],
		['', false],
	])('is required when ADV_MandatoryAssignments is "%s": %s', (text, required) => {
		const [sequence] = read(
			`<i><property name="ADV_MandatoryAssignments"><value>${text}</value></property><property name="TS_Sequence"><value>${escaped}</value></property></i>`,
		);
		expect(sequence?.required).toBe(required);
	});

	it('passes over what is no task sequence', () => {
		expect(read('<l><instance class="CCM_ClientAgentConfig"><property name="Name"/></instance></l>')).toEqual(
			[],
		);
	});

	it('says when the task sequence cannot be read', () => {
		const text = '<i>\n<property name="TS_Sequence"><value>gibberish</value></property></i>';
		expect(readPolicy(text, 'Policy.xml')).toMatchObject({
			ok: false,
			error: {rule: 'policy-sequence', place: {line: 2}},
		});
	});

	it('comes back as it was written, child sequences without a deployment too', () => {
		const sequences: readonly PolicyTaskSequence[] = [
			{
				advertisementId: 'CON20001',
				packageId: 'CON00010',
				name: 'A "quoted" <name>',
				description: 'ends ]]> here',
				required: true,
				type: 'operating-system-deployment',
				bootImageId: 'CON00001',
				sequenceText: document,
			},
			{
				packageId: 'CON00011',
				name: 'Child',
				description: '',
				required: false,
				type: 'generic',
				sequenceText: '<sequence version="3.10"><group name="g"><!-- ]]> --></group></sequence>',
			},
		];
		expect(read(writePolicy(sequences))).toEqual(sequences);
	});
});

describe('a hostile policy', () => {
	it('with two hundred thousand elements beside each other is read', () => {
		expect(read(`<PolicyList>${'<a/>'.repeat(200_000)}</PolicyList>`)).toEqual([]);
	});
});
