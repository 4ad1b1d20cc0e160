import {describe, expect, it} from 'vitest';
import {applicationDigest} from '../helpers/application-digest.ts';
import {ofType} from '../helpers/event-lines.ts';
import {exportedObject} from '../helpers/exported-object.ts';
import {programBench} from '../helpers/program-bench.ts';
import {manifest, objectXml} from '../helpers/sequence-document.ts';
import {commandXml, sequenceXml, stepXml} from '../helpers/sequence-xml.ts';
import {zipOf} from '../helpers/zip-of.ts';

const installXml = (words: string): string =>
	stepXml('SMS_TaskSequence_InstallApplicationAction', 'Install', `smsappinstall.exe ${words}`, {
		attributes: {runIn: 'FullOS', successCodeList: '0', retryCount: '2'},
	});

const outputOf = (events: ReturnType<typeof ofType>): readonly unknown[] =>
	ofType(events, 'output').map(({text}) => text);

describe('Install Application in a run (§7.4)', () => {
	it('runs real installers, restarts when one asks for it, and goes on with the others', async () => {
		const bench = programBench();
		// A process of Linux cannot end with 3010.
		bench.write('Lab_files/CON00030/install.sh', `echo "$1 in $(basename "$PWD")"\ntouch "$2"\nexit "$3"\n`);
		const application = (name: string, code: number, dependencies: readonly string[] = []) => ({
			name,
			deploymentTypes: [
				{
					technology: 'script',
					content: 'CON00030',
					install: `sh install.sh ${name} '${bench.path(`${name}.there`)}' ${code}`,
					detection: {file: bench.path(`${name}.there`)},
					dependencies,
					returnCodes: [{code: 94, class: 'soft-reboot'}],
				},
			],
		});
		bench.write(
			'software.json',
			JSON.stringify({
				applications: [
					application('Viewer', 0, ['Runtime']),
					application('Runtime', 94),
					application('Notes', 0),
				],
			}),
		);
		const file = bench.write(
			'Lab.xml',
			sequenceXml(
				installXml('/app:Viewer,Notes /basevar: /continueOnError:False'),
				commandXml('Status', 'echo "$_TSAppInstallStatus"'),
			),
		);
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(ended.stderr).toBe('');
		expect(outputOf(ended.events())).toEqual([
			'Runtime in CON00030',
			'Viewer in CON00030',
			'Notes in CON00030',
			'Success',
		]);
		expect(ofType(ended.events(), 'run-resumed')).toHaveLength(1);
		expect(bench.log().join('\n')).toContain('Runtime, which is installed');
		expect(ended.code).toBe(0);
	});

	it('reads applications from the export that the task sequence came in', async () => {
		const bench = programBench();
		bench.write('Lab_files/Content_0001/x64/setup.exe', '');
		const digest = applicationDigest({
			installArguments: {InstallCommandLine: 'echo installed in $(basename "$PWD")'},
		});
		const sequence = sequenceXml(installXml('/app:ScopeId_T/Application_V /basevar: /continueOnError:False'));
		const file = bench.write(
			'Lab.zip',
			await zipOf({
				'Manifest.xml': manifest('CON00010'),
				'SMS_TaskSequencePackage/CON00010/object.xml': objectXml('CON00010', 'Lab', sequence),
				'SMS_Application/ScopeId_T_Application_V/object.xml': exportedObject('SMS_Application', {
					SDMPackageXML: digest,
				}),
			}),
		);
		const ended = await bench.bootseq(['run', file, '--json']);
		expect(outputOf(ended.events())).toEqual(['installed in x64']);
		// There is no Windows Installer here that could know the product.
		expect(ofType(ended.events(), 'step-finished')).toMatchObject([{code: 0x87d0_0324, succeeded: false}]);
		expect(bench.log().join('\n')).toContain('The installer of Contoso Viewer ended with 0, a success');
	});

	it('does not start where nothing describes an application, and says what to do', async () => {
		const bench = programBench();
		const file = bench.write(
			'Lab.xml',
			sequenceXml(installXml('/app:Nothing /basevar: /continueOnError:False')),
		);
		const ended = await bench.bootseq(['run', file, '--plain']);
		expect(ended.code).toBe(2);
		expect(ended.stdout + ended.stderr).toContain('Nothing describes the application Nothing.');
		expect(ended.stdout + ended.stderr).toContain('software.json');
	});
});
