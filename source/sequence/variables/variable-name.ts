import {failure, type Result, success} from '../result.ts';
import {revealed, type VariableValue} from '../secret.ts';
import type {Environment} from './environment.ts';

/** Why a step or a script may not set a variable; `message` says it in a sentence, for the log. */
export type VariableRefusal = {
	readonly reason: 'read-only' | 'bad-name' | 'name-too-long' | 'value-too-long' | 'environment-full';
	readonly message: string;
};

const maximumNameLength = 256;
const maximumValueLength = 4000;
const maximumEnvironmentSize = 32 * 1024 * 1024;

const firstCharacter = /^\p{L}/u;
const nameAlphabet = /^[\p{L}\p{Nd}_-]+$/u;

/** Bytes that a variable takes: the environment is UTF-16. */
export const variableSize = (name: string, value: string): number => 2 * (name.length + value.length);

/**
Says whether a step, a script or a technician may set this variable. An empty value deletes, and is allowed for every name that
could be set. With an environment, its total size is checked too.

Returns the name without its outer spaces, or the refusal. Rule: task-sequence-format.md §6.3.
*/
export const checkVariable = (
	name: string,
	value: VariableValue,
	environment?: Pick<Environment, 'size' | 'globalValue'>,
): Result<string, VariableRefusal> => {
	const trimmed = name.trim();
	const text = revealed(value);

	if (trimmed.length > maximumNameLength) {
		const start = trimmed.slice(0, 40);
		return refuse(
			'name-too-long',
			`The variable name ${start}… has ${trimmed.length} characters; ${maximumNameLength} are allowed.`,
		);
	}

	if (trimmed.startsWith('_')) {
		return refuse('read-only', `The variable ${trimmed} is read-only, as every name that begins with "_".`);
	}

	if (!firstCharacter.test(trimmed) || !nameAlphabet.test(trimmed)) {
		return refuse(
			'bad-name',
			`"${trimmed}" is no variable name: a letter comes first, then letters, digits, "_" and "-".`,
		);
	}

	if (text.length > maximumValueLength) {
		return refuse(
			'value-too-long',
			`The value of ${trimmed} has ${text.length} characters; ${maximumValueLength} are allowed.`,
		);
	}

	if (environment !== undefined && text !== '') {
		const present = environment.globalValue(trimmed);
		const replaced = present === undefined ? 0 : variableSize(trimmed, revealed(present));
		if (environment.size() - replaced + variableSize(trimmed, text) > maximumEnvironmentSize) {
			return refuse(
				'environment-full',
				`The variable ${trimmed} does not fit: all variables together may take 32 MB.`,
			);
		}
	}

	return success(trimmed);
};

const refuse = (reason: VariableRefusal['reason'], message: string): Result<string, VariableRefusal> =>
	failure({reason, message});

/*
The names are listed one by one. A filter like /password/i would also take OSDBitLockerCreateRecoveryPassword (`AD`),
BDERecoveryPassword and OSDRandomAdminPassword (`true`), which sequences test and logs must show. Rule: §6.5.
*/
const secretNames = new Set(
	[
		// Microsoft's own `Secret` step properties.
		'OSDLocalAdminPassword',
		'OSDJoinPassword',
		'OSDCaptureAccountPassword',
		'OSDBitLockerPIN',
		'OSDBitLockerRecoveryPassword',
		'OSDBitLockerStartupKey',
		'OSDMigrateLocalAccountPassword',
		'SMSConnectNetworkFolderPassword',
		'SMSTSRunCommandLineUserPassword',
		'SMSTSRunPowerShellUserPassword',
		// MDT's: its step properties, and the credentials of its rules files.
		'ADDSPassword',
		'SafeModeAdminPassword',
		'AdminPassword',
		'BDEPin',
		'DomainAdminPassword',
		'TPMOwnerPassword',
		'UserPassword',
		// Credentials that media and policy bring along.
		'NetworkAccessPassword',
		'_SMSTSAuthenticator',
		'_SMSTSMediaPFX',
		// Our own: what opens a shell.
		'BootseqTechnicianCode',
		// Our own: content servers and their proxy.
		'BootseqContentPassword',
		'BootseqContentProxyPassword',
		// Whole documents: run-as passwords may stand in them.
		'_SMSTSTaskSequence',
	].map(name => name.toLowerCase()),
);

const secretPrefixes = ['_smstsreserved', '_smstspolicy', '_smstshttp', '_tssub-'];

/** Two port numbers of the management point, known to everyone. */
const publicNames = new Set(['_smstshttpport', '_smstshttpsport']);

/**
Whether the value of a variable of this name is always a secret, whoever sets it: the known passwords, and the engine's own
credentials, policies and documents. Other variables are secret when they are set as secrets. Rule: task-sequence-format.md §6.5, §9.2.
*/
export const isSecretName = (name: string): boolean => {
	const key = name.trim().toLowerCase();
	return (
		secretNames.has(key) || (secretPrefixes.some(prefix => key.startsWith(prefix)) && !publicNames.has(key))
	);
};
