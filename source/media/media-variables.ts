import type {Diagnostic} from '../sequence/diagnostic.ts';
import {readXml} from '../sequence/document/read-xml.ts';
import {childElements, type XmlElement} from '../sequence/document/xml.ts';
import {type Result, success} from '../sequence/result.ts';
import {revealed, Secret, type VariableValue} from '../sequence/secret.ts';
import {isSecretName} from '../sequence/variables/variable-name.ts';
import {attributeOf, attributeText, cdata, elementsWithin, valueText} from './xml-search.ts';

/** A variable that the medium sets before anything runs. Rule: media-and-boot.md §2.5. */
export type MediaVariable = {readonly name: string; readonly value: VariableValue};

/**
Reads the XML of `Variables.dat`: every element with a name and no elements inside is a variable, whatever is around it.

Values are secret where the name is that of a secret (`_SMSTSMediaPFX`, passwords), or the element says `hidden="true"`, which is
our own addition. Of two with the same name the later counts.
*/
export const readMediaVariables = (
	text: string,
	file: string,
): Result<readonly MediaVariable[], Diagnostic> => {
	const root = readXml(text, file);
	if (!root.ok) {
		return root;
	}

	const variables = new Map<string, MediaVariable>();
	for (const element of elementsWithin(root.value)) {
		const name = attributeOf(element, 'name')?.trim();
		if (name !== undefined && name !== '' && childElements(element).length === 0) {
			variables.set(name.toLowerCase(), {name, value: variableValue(name, element)});
		}
	}

	return success([...variables.values()]);
};

const variableValue = (name: string, element: XmlElement): VariableValue => {
	const text = valueText(element);
	const hidden = attributeOf(element, 'hidden')?.toLowerCase() === 'true';
	return hidden || isSecretName(name) ? new Secret(text) : text;
};

/** The XML of `Variables.dat`, secrets revealed: for encrypting, never for showing. Equal input gives equal output. */
export const writeMediaVariables = (variables: readonly MediaVariable[]): string => {
	const lines = variables.map(({name, value}) => {
		const hidden = value instanceof Secret && !isSecretName(name) ? ' hidden="true"' : '';
		return `<var name="${attributeText(name)}"${hidden}>${cdata(revealed(value))}</var>`;
	});
	return `<?xml version="1.0"?><MediaVarList Version="5.00.0000.0000">${lines.join('')}</MediaVarList>`;
};

/** A variable by name, in any case; empty when it is absent: the two are the same state. */
export const mediaVariable = (variables: readonly MediaVariable[], name: string): VariableValue => {
	const wanted = name.toLowerCase();
	return variables.find(variable => variable.name.toLowerCase() === wanted)?.value ?? '';
};
