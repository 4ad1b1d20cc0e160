import {escaped} from './sequence-xml.ts';

type Digest = {
	readonly technology?: string;
	/** `<DetectAction>`'s provider. */
	readonly provider?: string;
	/** Inside `<CustomData>`, in front of the programs. */
	readonly detection?: string;
	/** Arguments of `<DetectAction>` by name. */
	readonly detectArguments?: Readonly<Record<string, string>>;
	/** Arguments of `<InstallAction>` by name, over the usual ones. */
	readonly installArguments?: Readonly<Record<string, string>>;
	/** Whole elements: `<Rule>`, `<DeploymentTypeRule>`. */
	readonly requirements?: string;
	readonly dependencies?: string;
	readonly supersedes?: string;
	/** Code → class; without it, no table. */
	readonly exitCodes?: Readonly<Record<string, string>>;
};

const namespace = 'http://schemas.microsoft.com/SystemCenterConfigurationManager/2009/AppMgmtDigest';

const argumentsXml = (values: Readonly<Record<string, string>>): string =>
	`<Args>${Object.entries(values)
		.map(([name, value]) => `<Arg Name="${name}" Type="String">${escaped(value)}</Arg>`)
		.join('')}</Args>`;

/** A digest of the application Contoso Viewer with one deployment type, as the console lays it out. */
export const applicationDigest = ({
	technology = 'Script',
	provider = 'MSI',
	detection = '<DetectionMethod>ProductCode</DetectionMethod><ProductCode>{11111111-0000-0000-0000-000000000001}</ProductCode>',
	detectArguments = {},
	installArguments = {},
	requirements = '',
	dependencies = '',
	supersedes = '',
	exitCodes,
}: Digest = {}): string => `<?xml version="1.0" encoding="utf-16"?>
<AppMgmtDigest xmlns="${namespace}">
	<Application AuthoringScopeId="ScopeId_T" LogicalName="Application_V" Version="3">
		<DisplayInfo DefaultLanguage="en-US"><Info Language="en-US"><Title>Viewer in the catalogue</Title></Info></DisplayInfo>
		<DeploymentTypes><DeploymentType AuthoringScopeId="ScopeId_T" LogicalName="DeploymentType_1" Version="2"/></DeploymentTypes>
		<Title ResourceId="Res_1">Contoso Viewer</Title>
		<SoftwareVersion ResourceId="Res_2">4.1</SoftwareVersion>
	</Application>
	<DeploymentType AuthoringScopeId="ScopeId_T" LogicalName="DeploymentType_1" Version="2">
		<Title ResourceId="Res_3">Viewer setup</Title>
		<Technology>${technology}</Technology>
		<Requirements>${requirements}</Requirements>
		<Dependencies>${dependencies}</Dependencies>
		<Supersedes>${supersedes}</Supersedes>
		<Installer Technology="${technology}">
			<Contents><Content ContentId="Content_0000" Version="1"><File Name="setup.exe" Size="1"/></Content></Contents>
			<DetectAction><Provider>${provider}</Provider>${argumentsXml(detectArguments)}</DetectAction>
			<InstallAction><Provider>${technology}</Provider>${argumentsXml({
				InstallCommandLine: 'setup.exe /s "%Site%"',
				WorkingDirectory: 'x64',
				ExecutionContext: 'System',
				MaxExecuteTime: '45',
				...installArguments,
			})}<Contents><Content ContentId="Content_0001" Version="1"/></Contents></InstallAction>
			<UninstallAction><Provider>${technology}</Provider>${argumentsXml({InstallCommandLine: 'setup.exe /x'})}</UninstallAction>
			<CustomData>
				${detection}
				<InstallCommandLine>setup.exe /s "%Site%"</InstallCommandLine>
				${exitCodes === undefined ? '' : exitCodesXml(exitCodes)}
			</CustomData>
		</Installer>
	</DeploymentType>
</AppMgmtDigest>`;

const exitCodesXml = (codes: Readonly<Record<string, string>>): string =>
	`<ExitCodes>${Object.entries(codes)
		.map(([code, meaning]) => `<ExitCode Code="${code}" Class="${meaning}"/>`)
		.join('')}</ExitCodes>`;

/** `<EnhancedDetectionMethod>`: settings, and one expression over them. */
export const enhancedDetection = (settings: string, expression: string): string =>
	`<EnhancedDetectionMethod xmlns="${namespace}"><Settings>${settings}</Settings><Rule id="x" Severity="Informational">${expression}</Rule></EnhancedDetectionMethod>`;

/** An expression about the setting `S`. */
export const settingExpression = (
	operator: string,
	reference: Readonly<Record<string, string>>,
	...constants: readonly string[]
): string => {
	const attributes = Object.entries({SettingLogicalName: 'S', ...reference});
	const values = constants.map(value => `<ConstantValue Value="${escaped(value)}"/>`).join('');
	return `<Expression><Operator>${operator}</Operator><Operands><SettingReference ${attributes
		.map(([name, value]) => `${name}="${value}"`)
		.join(
			' ',
		)}/>${constants.length > 1 ? `<ConstantValueList>${values}</ConstantValueList>` : values}</Operands></Expression>`;
};

/** A group of dependencies, or something superseded: `[logical name, Changeable]`. */
export const relationXml = (
	state: 'Required' | 'Prohibited',
	members: readonly (readonly [name: string, changeable: boolean])[],
	operator = 'Or',
): string => {
	const intents = members
		.map(
			([name, changeable]) =>
				`<DeploymentTypeIntentExpression DesiredState="${state}"><DeploymentTypeApplicationReference AuthoringScopeId="ScopeId_T" LogicalName="${name}"/><DeploymentTypeReference AuthoringScopeId="ScopeId_T" LogicalName="DeploymentType_9" Changeable="${changeable}"/></DeploymentTypeIntentExpression>`,
		)
		.join('');
	return `<DeploymentTypeRule id="R" Severity="Critical"><Annotation><DisplayName Text="Runtime"/></Annotation>${
		state === 'Prohibited'
			? intents
			: `<DeploymentTypeExpression><Operator>${operator}</Operator><Operands>${intents}</Operands></DeploymentTypeExpression>`
	}</DeploymentTypeRule>`;
};
