import {expect, it} from 'vitest';
import {ofType} from '../helpers/event-lines.ts';
import {commandXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {cutPower, inWine, underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

const lines = (...texts: readonly string[]): string => texts.join('\r\n');

const registered = 'HKLM\\Software\\Classes\\Microsoft.SMS.TSEnvironment\\CLSID';

underWine('Microsoft.SMS.TSEnvironment for scripts that cscript runs (§6.16)', () => {
	it('VBScript reads, sets and lists the variables, secrets too', async () => {
		const bench = wineBench();
		bench.write(
			'check.vbs',
			lines(
				'Set env = CreateObject("Microsoft.SMS.TSEnvironment")',
				'WScript.Echo "site " & env.Value("SITE") & " [" & env.Value("Nope") & "]"',
				'env.Value("Building") = env.Value("Site") & " 2"',
				'env.Value("Number") = 5',
				'env.Value("Flag") = True',
				'env.Value("Lines") = "one" & vbCrLf & "two"',
				'env.Value("_SMSTSMachineName") = "OTHER"',
				'WScript.Echo "made " & env.Value("Building") & " " & env.Value("Flag")',
				'WScript.Echo "other " & CreateObject("Microsoft.SMS.TSEnvironment").Value("building")',
				'WScript.Echo "secret " & (env.Value("OSDJoinPassword") = "made-up")',
				'For Each name In env.GetVariables',
				'  If name = "Site" Or name = "Building" Then WScript.Echo "name " & name',
				'Next',
				'WScript.Quit 7',
				'',
			),
		);
		const {said, events} = await bench.run(
			setVariableXml('Site', 'Malmö \\ 1'),
			setVariableXml('OSDJoinPassword', 'made-up'),
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Check', 'cscript.exe //nologo "%Here%\\check.vbs"', {
				attributes: {successCodeList: '7'},
			}),
			commandXml('See', 'cmd.exe /c "echo %Building% %Number% %Flag%"'),
		);
		expect(ofType(events(), 'step-finished').at(-2), said).toMatchObject({code: 7, succeeded: true});
		expect(outputOf(events()).slice(0, -1)).toEqual([
			expect.stringMatching(/^site Malm. \\ 1 \[\]$/),
			expect.stringMatching(/^made Malm. \\ 1 2 True$/),
			expect.stringMatching(/^other Malm. \\ 1 2$/),
			'secret True',
			'name Site',
			'name Building',
		]);
		expect(ofType(events(), 'variable-set')).toEqual(
			expect.arrayContaining([
				expect.objectContaining({name: 'Building', value: 'Malmö \\ 1 2'}),
				expect.objectContaining({name: 'Number', value: '5'}),
				expect.objectContaining({name: 'Flag', value: 'True'}),
				expect.objectContaining({name: 'Lines', value: 'one\ntwo'}),
			]),
		);
		expect(bench.log().join('\n')).toContain('The variable _SMSTSMachineName is read-only');
	});

	it('JScript does the same, and calls of TsProgressUI are taken', async () => {
		const bench = wineBench();
		bench.write(
			'check.js',
			lines(
				'var env = new ActiveXObject("Microsoft.SMS.TSEnvironment");',
				'env.Value("Made") = "by " + env.Value("Site");',
				'WScript.Echo(env.Value("made"));',
				'WScript.Echo(/,Made$/.test(new VBArray(env.GetVariables()).toArray().join(",")));',
				'var progress = new ActiveXObject("Microsoft.SMS.TSProgressUI");',
				'progress.CloseProgressDialog();',
				'progress.ShowActionProgress("Contoso", "Inventory", "", "Check", 1, 2, "Reading", 1, 5);',
				'WScript.Quit(0);',
				'',
			),
		);
		const {code, said, events} = await bench.run(
			setVariableXml('Site', 'Gent'),
			setVariableXml('Here', bench.windowsPath()),
			commandXml('Check', 'cscript.exe //nologo "%Here%\\check.js"'),
			commandXml('See', 'cmd.exe /c "echo %Made%"'),
		);
		expect(outputOf(events()), said).toEqual(['by Gent', '-1', 'by Gent']);
		expect(code).toBe(0);
	});

	it('is there again when the run goes on after a power cut, and gone when it has ended', async () => {
		const bench = wineBench();
		bench.write(
			'long.cmd',
			'@if exist "%~dp0tried" exit /b 0\n@echo x>"%~dp0tried"\n@echo working\n@ping -n 600 127.0.0.1 >nul\n',
		);
		bench.write('site.vbs', 'WScript.Echo CreateObject("Microsoft.SMS.TSEnvironment").Value("Site")\r\n');
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				setVariableXml('Site', 'Gent'),
				setVariableXml('Here', bench.windowsPath()),
				commandXml('Long', '"%Here%\\long.cmd"'),
				commandXml('Site', 'cscript.exe //nologo "%Here%\\site.vbs"'),
			),
		);
		const running = bench.start(['run', file]);
		await running.line(line => line.includes('"working"'));
		await cutPower();
		await running.ended;
		const answers = bench.write('answers.json', JSON.stringify({interrupted: 'rerun'}));
		const {code, said, events} = await bench.bootseq(['resume', '--unattended', '--answers', answers]);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['Gent']);
		expect((await inWine(['reg', 'query', registered])).code).toBe(1);
	});

	it('is registered for the run alone', async () => {
		const bench = wineBench();
		const {code, said} = await bench.run(commandXml('Look', `reg.exe query ${registered}`));
		expect(code, said).toBe(0);
		expect((await inWine(['reg', 'query', registered])).code).toBe(1);
	});
});
