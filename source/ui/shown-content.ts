import type {ContentProgress, ContentStarted} from '../sequence/event.ts';
import type {Formats} from '../text/formats.ts';
import type {Messages} from '../text/messages.ts';

/** The transfer of a package, as it is shown. */
export type ShownContent = {
	readonly package: string;
	readonly bytes: number;
	readonly total: number;
	/** When and with how many bytes it was first heard of in this process: what came since tells how fast it is. */
	readonly since: number;
	readonly from: number;
	/** Bytes a second; absent while it is too early to tell. */
	readonly rate?: number;
};

const shortestMilliseconds = 1000;

/** What is shown of a transfer after another event of it. `now`: milliseconds since the epoch. */
export const shownContent = (
	{type, package: packageId, bytes, total}: ContentStarted | ContentProgress,
	before: ShownContent | undefined,
	now: number,
): ShownContent => {
	const isNew = type === 'content-started' || before === undefined || before.package !== packageId;
	const {since, from} = isNew ? {since: now, from: bytes} : before;
	const elapsed = now - since;
	return {
		package: packageId,
		bytes,
		total,
		since,
		from,
		...(elapsed < shortestMilliseconds || bytes < from ? {} : {rate: ((bytes - from) * 1000) / elapsed}),
	};
};

/** The package, how much of it is there, and how fast it comes. */
export const contentFacts = (
	{package: packageId, bytes, total, rate}: ShownContent,
	words: Messages['running'],
	formats: Formats,
): readonly string[] => [
	packageId,
	formats.percent(total === 0 ? 1 : bytes / total),
	words.content(formats.bytes(bytes), formats.bytes(total)),
	...(rate === undefined ? [] : [words.rate(formats.bytes(rate))]),
];
