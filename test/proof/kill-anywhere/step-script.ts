import type {ProgramBench} from '../../helpers/program-bench.ts';

export const stepScriptFile = 'step.sh';
const recordFile = 'record';
/** While it is there, work that outlived bootseq comes to its end. */
export const mayEndFile = 'may-end';

/**
The work of a step, which keeps a record that bootseq knows nothing of, a line a happening: `start One <attempt> <pid>`, `end …`,
and `beside …` when another step's work is still alive at its start. It works in a child of its own; when
bootseq is killed it goes on until it is ended or may end, so that the next start finds it alive.
*/
const script = `
name=$1 seconds=$2 code=$3 folder=\${0%/*}
note() { echo "$1 $name $BOOTSEQ_ATTEMPT $$" >> "$folder/${recordFile}"; }
if read -r other < "$folder/at-work"; then
	if read -r _ _ state _ < "/proc/$other/stat" && [ "$state" != Z ]; then note beside; fi
fi 2> /dev/null
echo $$ > "$folder/at-work"
note start
echo "working on $name"
sleep "$seconds" & wait $!
while read -r _ _ _ parent _ < "/proc/$$/stat" && [ "$parent" != "$PPID" ]; do
	if [ -e "$folder/${mayEndFile}" ] || ! [ -e "$0" ]; then break; fi
	sleep 0.05
done
echo "Trail=$Trail $name" >> "$TSENV"
note end
rm -f "$folder/at-work"
exit "$code"
`;

/** A line of the record. */
export type Happening = {
	readonly what: 'start' | 'end' | 'beside';
	readonly step: string;
	/** `<run>/<row>/<attempt>`. */
	readonly attempt: string;
};

export const writeStepScript = (bench: ProgramBench): void => {
	bench.write(stepScriptFile, script);
};

/** What the steps themselves say about their starts and ends, in the order in which it happened. */
export const readRecord = (bench: ProgramBench): readonly Happening[] =>
	bench
		.read(recordFile)
		.split('\n')
		.filter(line => line !== '')
		.map(line => {
			const [what, step = '', attempt = ''] = line.split(' ');
			if (what !== 'start' && what !== 'end' && what !== 'beside') {
				throw new Error(`no line of a record: ${line}`);
			}

			return {what, step, attempt};
		});
