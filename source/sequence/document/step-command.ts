import type {Step} from '../sequence.ts';

/** The programs of Microsoft's client: a runner interprets what they are told, and never runs them. Rule: task-sequence-format.md §4.1. */
const clientProgram =
	/^"?(?:osd(?:applyos|bitlocker|capturesystemimage|diskpart|downloadcontent|driverclient|join|migrateuserstate|netsettings|offlinebitlocker|prepareos|preparesmsclient|prestartcheck|runpowershellscript|setdynamicvariables|setupwindows|smpclient|upgradeos|winsettings)|sms(?:appinstall|boot|netuse|swd)|subtasksequence|tsenv|tsinstallswupdate)(?:\.exe)?"?(?:\s|$)/i;

/** The wrapper that Configuration Manager writes around a plain command: `smsswd.exe /run:<package> <command>`. */
const wrapper = /^"?smsswd(?:\.exe)?"?\s+\/run:\S*\s*/i;

/** The command that anybody could run; empty when the action is empty or a call of Microsoft's client. Rule: §1.4. */
export const plainCommand = ({action}: Pick<Step, 'action'>): string => {
	const command = action.replace(wrapper, '');
	return clientProgram.test(command) ? '' : command.trim();
};

/** A variable of a step by name, without regard to case; empty when absent. */
export const stepVariable = ({variables}: Pick<Step, 'variables'>, name: string): string => {
	const key = name.toLowerCase();
	return variables.find(variable => variable.name.toLowerCase() === key)?.value.trim() ?? '';
};
