import {describe, expect, it} from 'vitest';
import {orderOfValues} from '../../../source/commands/media-create/values-as-order.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {CreateField} from '../../../source/text/messages/create.ts';

const typed = (values: Readonly<Partial<Record<CreateField, string | Secret>>>) =>
	orderOfValues(
		new Map(Object.entries({sequences: 'a.xml', output: 'media', ...values})) as ReadonlyMap<
			CreateField,
			string | Secret
		>,
		'/orders',
	);

const problems = (values: Parameters<typeof typed>[0]): string => {
	const order = typed(values);
	return order.ok ? '' : order.error.message;
};

describe('what is typed on the pages of media create', () => {
	it.each([
		['no "=" behind a package', {packages: 'CON00021'}, '“Packages” takes ID=folder, not "CON00021".'],
		['no folder behind a package', {packages: 'CON00021= '}, '“Packages” takes ID=folder, not "CON00021=".'],
		['no folder of an application', {applications: 'Reader='}, '“Applications” takes name=folder'],
		['a package twice', {packages: 'CON00021=a; con00021=b'}, 'con00021 is given twice. Give it once.'],
		['another size, and none', {split: 'other'}, '“Other size” is wanted, and empty'],
		['a variable without "="', {variables: 'noequals'}, '“Variables” takes NAME=VALUE, not "noequals".'],
	])('is refused with %s, as the options refuse it', (_, values, sentence) => {
		expect(problems(values)).toContain(sentence);
	});

	it('names the field in the language of the screen', () => {
		const order = orderOfValues(new Map([['packages', 'CON00021']]), '/orders', 'nl');
		expect(order.ok ? '' : order.error.message).toContain('“Pakketten” takes ID=folder');
	});

	it('has variables without a value, which are asked for', () => {
		const order = typed({variables: 'Site=Gent; AssetTag='});
		expect(order.ok && order.value.request.variables).toEqual([
			{name: 'Site', value: 'Gent'},
			{name: 'AssetTag', value: ''},
		]);
	});

	it('has what the options have: a program, software, packages left out, a document with its ID', () => {
		const order = typed({
			sequences: 'CON00010=b.xml; /a.xml',
			bootImage: 'linux',
			program: 'bootseq.bin',
			software: 'software.json; more.zip',
			leaveOut: 'CON00021;CON00022',
			replace: 'true',
		});
		expect(order.ok && order.value).toMatchObject({
			boot: {kind: 'linux', program: '/orders/bootseq.bin'},
			replace: true,
			request: {
				sequences: [{file: '/orders/b.xml', packageId: 'CON00010'}, {file: '/a.xml'}],
				software: ['/orders/software.json', '/orders/more.zip'],
				leftOut: ['CON00021', 'CON00022'],
			},
		});
	});

	it('has no password and no technician code where they were left empty', () => {
		const order = typed({password: new Secret(''), technicianCode: new Secret('')});
		expect(order.ok && order.value.password).toBeUndefined();
		expect(order.ok && order.value.request.variables).toEqual([]);
	});
});
