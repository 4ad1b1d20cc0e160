import type {ContentProblem} from '../content/content.ts';
import {readContentSettings} from '../content/content-settings.ts';
import {createRedactor} from '../log/redact.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {Engine} from './engine.ts';
import {reportTransfer} from './report-transfer.ts';
import {engineComponent} from './run-log.ts';

/**
Has the content of a run in place before its first step, unless its variables say that it is fetched on demand or used in place. A run
that has begun with its steps had it in place. Goes on where it was cut off. Rule: task-sequence-format.md §6.7, "missing package reference".
*/
export const fetchNeededContent = async (
	engine: Engine,
	needed: readonly string[],
): Promise<Result<undefined, ContentProblem>> => {
	const {environment, machine, recorder, content, signal} = engine;
	const {mode} = readContentSettings(environment, machine.processEnvironment);
	if (mode !== 'download-first' || recorder.state.rows.size > 0) {
		return success(undefined);
	}

	const mask = createRedactor(environment.secretTexts());
	const log = (text: string, severity?: 'information' | 'warning' | 'error') =>
		engine.log.write(engineComponent, mask(text), severity);
	for (const packageId of needed) {
		log(`Resolving the content of package ${packageId}`);
		const folder = await content.folder(packageId, {signal, report: reportTransfer(engine), log});
		if (!folder.ok) {
			const {code, message} = folder.error;
			log(message, 'error');
			return failure({code, message: mask(message)});
		}

		log(`The content of package ${packageId} is in ${folder.value}`);
	}

	engine.log.flush();
	return success(undefined);
};
