import {escaped} from '../helpers/sequence-xml.ts';

/** A `<condition>` around expressions and operators. */
export const when = (...children: readonly string[]): string => `<condition>${children.join('')}</condition>`;

export const all = (...children: readonly string[]): string => operator('and', children);
export const any = (...children: readonly string[]): string => operator('or', children);
export const none = (...children: readonly string[]): string => operator('not', children);

const operator = (type: string, children: readonly string[]): string =>
	`<operator type="${type}">${children.join('')}</operator>`;

/** An expression by the short name of its type: `Variable`, `WMI`, `File`. */
export const expression = (
	type: string,
	parameters: Readonly<Record<string, string>>,
	attributes = '',
): string =>
	`<expression type="SMS_TaskSequence_${type}ConditionExpression"${attributes}>${Object.entries(parameters)
		.map(([name, value]) => `<variable name="${name}">${escaped(value)}</variable>`)
		.join('')}</expression>`;

export const variable = (Variable: string, Operator: string, Value?: string): string =>
	expression('Variable', {Operator, ...(Value === undefined ? {} : {Value}), Variable});

export const wmi = (Query: string, Namespace = 'root\\cimv2'): string =>
	expression('WMI', {Namespace, Query});

/** Always true, and always false, on every machine. */
export const yes = variable('_SMSTSInWinPE', 'notEquals', 'neither');
export const no = variable('_SMSTSInWinPE', 'equals', 'neither');
