import type {PastRunSource} from '../../ui/past-run-source.ts';

/** Past runs for the screens, read when they are asked for. */
export const createPastRunSource = (stateFolder: string): PastRunSource => ({
	async logOf(run, step) {
		const {readLogSections} = await import('./run-logs.ts');
		const {sectionFinder} = await import('../../history/attempt-log.ts');
		return sectionFinder(readLogSections(stateFolder, run))(step);
	},
	async variablesAt(run, sequenceNumber) {
		const {pastVariables} = await import('../past-runs.ts');
		return pastVariables(stateFolder, run, sequenceNumber);
	},
	async learnedRuns(name) {
		const {learnedRuns} = await import('./learned-runs.ts');
		return learnedRuns(stateFolder, name);
	},
});
