import type {CommandRequest, CommandResult, Machine, MachineFacts} from '../../source/machine/machine.ts';
import {createReadinessFacts} from '../../source/machine/readiness-facts.ts';
import {noKeyboard} from '../../source/machine/recorded/no-keyboard.ts';
import {failure, success} from '../../source/sequence/result.ts';

/** A computer without network hardware, which nothing can be set on. */
const noNetwork: Machine['network'] = {
	status: async () => success({adapters: [], withoutDriver: []}),
	gatewayAnswers: async () => undefined,
	askDhcp: async () => success(undefined),
	setStaticAddress: async () => success(undefined),
	setClock: async () => success(undefined),
};

type FakeMachine = Machine & {readonly commandsRun: CommandRequest[]};

type Options = {
	readonly phase?: 'WinPE' | 'FullOS';
	readonly platform?: 'windows' | 'linux';
	/** What a command does: an exit code, a whole result, or a function that also writes lines. Default: ends with 0. */
	readonly command?: (request: CommandRequest) => CommandResult | number | Promise<CommandResult | number>;
	/** Class → rows. */
	readonly wmi?: Readonly<Record<string, readonly Record<string, string | number>[]>>;
	readonly environment?: Readonly<Record<string, string>>;
};

/** A stand-in for a machine: commands are what the test says, nothing is started. */
export const createFakeMachine = ({
	phase = 'FullOS',
	platform = 'linux',
	command = () => 0,
	wmi = {},
	environment = {},
}: Options = {}): FakeMachine => {
	const commandsRun: CommandRequest[] = [];
	const answers: Pick<MachineFacts, 'query' | 'operatingSystem' | 'firmware'> = {
		async query(_namespace, query) {
			const name = /from\s+(\w+)/i.exec(query)?.[1] ?? '';
			const rows = wmi[name];
			return rows === undefined ? failure(`There is no class ${name}`) : success(rows);
		},
		operatingSystem: async () => ({architecture: 'x64', version: '6.1.0', productType: 1}),
		firmware: async () => ({uefi: true, secureBoot: 'Disabled'}),
	};
	return {
		platform,
		phase,
		commandsRun,
		bootId: async () => 'boot-1',
		processEnvironment: environment,
		facts: {
			...answers,
			file: async () => undefined,
			folder: async () => undefined,
			registryValue: async () => undefined,
			installedProduct: async () => undefined,
			installedUpgradeCode: async () => false,
			computer: async () => ({
				make: 'Contoso',
				model: 'Bench 1',
				serialNumber: 'S-1',
				assetTag: 'A-1',
				uuid: 'U-1',
				macAddresses: ['00:00:5E:00:53:01'],
				ipAddresses: ['192.0.2.10'],
				defaultGateways: ['192.0.2.1'],
			}),
			machineName: async () => 'LAB-1',
			detectedWindows: async () => undefined,
			readiness: createReadinessFacts({...answers, phase}),
		},
		commands: {
			async run(request) {
				commandsRun.push(request);
				const result = await command(request);
				return typeof result === 'number' ? {kind: 'exited', code: result} : result;
			},
			find: async () => undefined,
			powerShell: async () => failure('PowerShell is not on this machine'),
			survivors: async () => success([]),
			endSurvivors: async () => success([]),
		},
		power: {
			survivesRestart: async () => success(undefined),
			restart: async () => success(undefined),
			shutDown: async () => success(undefined),
		},
		drives: {list: async () => []},
		keyboard: noKeyboard,
		network: noNetwork,
		networkFolders: {
			connect: async ({path, driveLetter}) => success(driveLetter ?? path),
			disconnect: async () => success(undefined),
			connected: async folders => folders,
			localPath: path => path,
		},
		openShell: async () => failure('There is no terminal'),
	};
};
