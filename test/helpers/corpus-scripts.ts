import {decodePowerShellScript} from '../../source/sequence/document/powershell-script.ts';
import {corpusSequences} from './corpus-documents.ts';

export type CorpusScript = {
	/** The document that it was found in first. */
	readonly document: string;
	readonly text: string;
};

/** The different scripts that stand inside the Run PowerShell Script steps of real task sequences. */
export const corpusScripts = async (): Promise<readonly CorpusScript[]> => {
	const scripts = new Map<string, CorpusScript>();
	for (const {name, text: xml} of await corpusSequences()) {
		for (const [, base64 = ''] of xml.matchAll(inlineScript)) {
			const decoded = decodePowerShellScript(base64.trim());
			if (!decoded.ok) {
				throw new Error(`${name}: ${decoded.error}`);
			}

			scripts.set(decoded.value, scripts.get(decoded.value) ?? {document: name, text: decoded.value});
		}
	}

	return [...scripts.values()];
};

const inlineScript = /<variable[^>]*name="OSDRunPowerShellScriptSourceScript"[^>]*>([^<]+)</g;
