import {describe, expect, it} from 'vitest';
import {createSmallNetwork, missingForNamespaces, type SmallNetwork} from '../helpers/network-namespace.ts';
import {programBench} from '../helpers/program-bench.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {sitsDown} from '../helpers/sits-down.ts';
import {keys} from '../helpers/technician.ts';

const missing = missingForNamespaces();
const lack = missing.length === 0 ? '' : ` (skipped: needs ${missing.join(', ')})`;

/** Starts from a medium with two sequences whose content comes from the server of the small network. */
const startsBootseq = ({enter}: SmallNetwork) => {
	const bench = programBench();
	const media = writeSampleMedium(bench.path('medium'), {
		variables: [{name: 'BootseqContentSources', value: 'http://content.contoso.example:8080/packages'}],
		taskSequences: [
			{...sampleSequence, sequenceText: sequenceXml(commandXml('Show the way', 'echo arrived'))},
			{...sampleSequence, packageId: 'CON00011', advertisementId: 'CON20002', name: 'Wipe'},
		],
	});
	return {bench, technician: sitsDown(bench, ['boot', '--media', media], {enter})};
};

describe.skipIf(missing.length > 0)(`the network page at the console${lack}`, {timeout: 180_000}, () => {
	it('says that DHCP does not answer; with a static address all is green and the sequences are offered', async () => {
		const network = await createSmallNetwork();
		const {bench, technician} = startsBootseq(network);
		await technician.sees('▸ ✗ Address          eth0 has no address', 30_000);
		await technician.sees('1 check failed.');
		technician.types('d');
		await technician.sees('No DHCP server answered on eth0', 60_000);

		await network.startDns();
		await network.startWebServer(8080);
		technician.types('s');
		await technician.sees('Static address of eth0');
		technician.types(['192.0.2.10', '24', '192.0.3.1', '192.0.2.1'].join(keys.tab));
		technician.types(keys.enter);
		await technician.sees('This is not in the network of the address.');
		technician.types(`${keys.clear}192.0.2.1${keys.enter}${keys.enter}`);
		await technician.sees('192.0.2.10/24, static, gateway 192.0.2.1');
		await technician.sees('All is right. Enter goes on.', 30_000);
		await technician.sees('✓ Content server   http://content.contoso.example:8080 answers');

		technician.types(keys.enter);
		await technician.sees('Select a task sequence to run');
		technician.types(keys.enter);
		await technician.sees('Prepare workstation succeeded', 20_000);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(bench.log().join('\n')).toContain('arrived');
		// What was set goes with the run: after a restart of the boot environment it is set again.
		const set = bench.journal().filter(({type}) => type === 'variable-set');
		expect(set).toContainEqual(
			expect.objectContaining({name: 'OSDAdapter0IPAddressList', value: '192.0.2.10'}),
		);
	});

	it('sees that the cable is put in, and gets an address when DHCP is asked', async () => {
		const network = await createSmallNetwork();
		network.plug(false);
		await network.startDhcp();
		await network.startWebServer(8080);
		const {technician} = startsBootseq(network);
		await technician.sees('▸ ✗ Cable            There is no cable in eth0', 30_000);
		await technician.sees('– Address          first: Cable');
		network.plug(true);
		await technician.sees('▸ ✗ Address          eth0 has no address', 30_000);
		technician.types('d');
		await technician.sees('All is right. Enter goes on.', 60_000);
		await technician.sees('by DHCP, gateway 192.0.2.1');
		technician.types(keys.enter);
		await technician.sees('Select a task sequence to run');
		technician.types(keys.f10);
		await technician.sees('Nothing has been started yet');
		technician.types('y');
		expect(await technician.exit).toBe(130);
		expect(technician.hasTerminalBack).toBe(true);
	});
});
