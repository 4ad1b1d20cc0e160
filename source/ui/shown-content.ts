import type {ContentProgress, ContentStarted} from '../sequence/event.ts';
import type {Formats} from '../text/formats.ts';
import type {Messages} from '../text/messages.ts';

/** The transfer of a package, as it is shown. */
export type ShownContent = {
	readonly package: string;
	readonly bytes: number;
	readonly total: number;
	/** When it was heard of last. */
	readonly at: number;
	/** A moment some seconds ago, in milliseconds, and the bytes there were then: what came since tells how fast it is now. */
	readonly since: number;
	readonly from: number;
	/** A later one, which takes its place. */
	readonly next: {readonly since: number; readonly from: number};
	/** Bytes a second; absent while it is too early to tell. */
	readonly rate?: number;
};

const shortestMilliseconds = 1000;
/** A line that grew slow shows in its rate after twice this time at most. */
const windowMilliseconds = 5000;
/** After so long without a byte nobody knows how fast it comes. */
const stalledMilliseconds = 10_000;

/** What is shown of a transfer after another event of it. `now`: milliseconds since the epoch. */
export const shownContent = (
	{type, package: packageId, bytes, total}: ContentStarted | ContentProgress,
	before: ShownContent | undefined,
	now: number,
): ShownContent => {
	const isNew = type === 'content-started' || before === undefined || before.package !== packageId;
	const here = {since: now, from: bytes};
	const isOver = !isNew && now - before.next.since >= windowMilliseconds;
	const {since, from} = isNew ? here : isOver ? before.next : before;
	const elapsed = now - since;
	return {
		package: packageId,
		bytes,
		total,
		at: now,
		since,
		from,
		next: isNew || isOver ? here : before.next,
		...(elapsed < shortestMilliseconds || bytes < from ? {} : {rate: ((bytes - from) * 1000) / elapsed}),
	};
};

/** The package, how much of it is there, how fast it comes, and how long that will take. */
export const contentFacts = (
	{package: packageId, bytes, total, at, rate}: ShownContent,
	{running: words, transfer}: Pick<Messages, 'running' | 'transfer'>,
	formats: Formats,
	now: number,
): readonly string[] => {
	const facts = [
		packageId,
		formats.percent(total === 0 ? 1 : bytes / total),
		words.content(formats.bytes(bytes), formats.bytes(total)),
	];
	if (rate === undefined || now - at >= stalledMilliseconds) {
		return facts;
	}

	const isComing = rate > 0 && bytes < total;
	return [
		...facts,
		words.rate(formats.bytes(rate)),
		...(isComing ? [transfer.left(formats.clock((total - bytes) / rate))] : []),
	];
};
