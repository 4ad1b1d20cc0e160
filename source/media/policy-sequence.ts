import type {Diagnostic} from '../sequence/diagnostic.ts';
import {readXml} from '../sequence/document/read-xml.ts';
import {writeSequence} from '../sequence/document/write-sequence.ts';
import {childElements, type XmlElement} from '../sequence/document/xml.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {revealObfuscatedText} from './obfuscated-text.ts';
import {valueText} from './xml-search.ts';

/**
The `<sequence>` document in the value of `TS_Sequence`: as text (escaped, even twice, or CDATA), as elements, or as the obfuscated
hexadecimal text that a management point sends. Rule: task-sequence-format.md §2.3, media-and-boot.md §3.7.
*/
export const sequenceTextOf = (value: XmlElement, file: string): Result<string, Diagnostic> => {
	const inside = childElements(value).find(child => child.name.toLowerCase() === 'sequence');
	if (inside !== undefined) {
		return success(writeSequence(inside));
	}

	const text = valueText(value).trim();
	if (text.startsWith('<')) {
		return success(text);
	}

	if (text.startsWith('&lt;')) {
		const unescaped = readXml(`<value>${text}</value>`, file);
		return unescaped.ok ? success(valueText(unescaped.value).trim()) : unescaped;
	}

	const revealed = /^[\da-f\s]+$/i.test(text) ? revealObfuscatedText(text) : undefined;
	if (revealed?.startsWith('<')) {
		return success(revealed);
	}

	return failure({
		severity: 'error',
		rule: 'policy-sequence',
		message: 'The property TS_Sequence holds no task sequence that can be read.',
		help: 'Make the media again, or take the task sequence out of its deployment.',
		place: value.place,
	});
};
