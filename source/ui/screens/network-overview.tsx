import {Box} from 'ink';
import {type ReactNode, useState} from 'react';
import {tell} from '../../text/tell.ts';
import {Frame} from '../components/frame.tsx';
import {NetworkActionLine} from '../components/network-action-line.tsx';
import {NetworkCheckLine} from '../components/network-check-line.tsx';
import {Text} from '../components/text.tsx';
import {TitleLine} from '../components/title-line.tsx';
import type {NetworkReport} from '../network-desk.ts';
import {checkHelp, checkText, type NetworkFact, networkFacts, summaryText} from '../network-words.ts';
import {useLayout, useSurroundings} from '../surroundings.ts';
import {wrappedText} from '../terminal-text.ts';
import {colours} from '../theme.ts';
import {useKeys} from '../use-keys.ts';
import {moved, showRow, visible} from '../viewport.ts';

type Properties = {
	readonly report: NetworkReport;
	/** Of the adapter that is shown; -1: there is none. */
	readonly position: number;
	onAdapter(by: number): void;
	onNext(): void;
	onBack(): void;
	onCheck(): void;
	onDhcp(): void;
	onPlace(place: 'static' | 'proxy' | 'clock'): void;
};

/** What the network is, every check with what it has found, and what to do about the chosen one: the first that failed, unless a person chose. */
export const NetworkOverview = ({report, position, onAdapter, onPlace, ...on}: Properties): ReactNode => {
	const {messages, formats, language} = useSurroundings();
	const {columns, body} = useLayout();
	const [selected, setSelected] = useState<number>();
	const [refused, setRefused] = useState<string>();
	const words = messages.network;
	const {checks, last} = report;
	const row =
		selected ??
		Math.max(
			0,
			checks.findIndex(({state}) => state === 'failed'),
		);
	const choose = (by: number) => () => {
		setRefused(undefined);
		setSelected(moved(row, by, checks.length));
	};

	const start = (work: () => void) => () => {
		setRefused(undefined);
		setSelected(undefined);
		if (report.doing === undefined) {
			work();
		}
	};

	const screen = report.adapters.length > 1 ? 'network-adapters' : 'network';
	useKeys(screen, {
		accept: on.onNext,
		back: on.onBack,
		up: choose(-1),
		down: choose(1),
		previous: () => onAdapter(-1),
		next: () => onAdapter(1),
		'check-again': start(on.onCheck),
		'ask-dhcp': start(on.onDhcp),
		'static-address': start(() => {
			if (report.adapters[position] !== undefined) {
				onPlace('static');
			}
		}),
		proxy: start(() => onPlace('proxy')),
		clock: start(() => {
			if (report.clockOffset === undefined) {
				setRefused(words.noServerTime);
			} else {
				onPlace('clock');
			}
		}),
	});

	const facts = body >= 16 ? networkFacts(report, position, {messages, formats, language}) : [];
	const detail = body >= 12 ? 3 : 1;
	const height = Math.max(
		1,
		Math.min(checks.length, body - 1 - (facts.length === 0 ? 0 : facts.length + 1) - detail),
	);
	const viewport = showRow({top: 0, height, total: checks.length}, row, 0);
	const labelWidth = Math.max(...Object.values(words.checks).map(({length}) => length)) + 2;
	const check = checks[row];
	const problem = selected === undefined ? (refused ?? last?.problem) : undefined;
	const lines =
		problem === undefined
			? check === undefined || (check.state !== 'failed' && selected === undefined)
				? []
				: detailLines(
						checkText(check, {messages, formats, language}),
						checkHelp(check, messages),
						columns - 2,
						detail,
					)
			: wrappedText(tell(problem, language), columns - 2, 0).slice(0, detail);
	return (
		<Frame screen={screen} status={<NetworkActionLine />}>
			<TitleLine title={words.title} note={summaryText(report, messages)} />
			{facts.map(fact => (
				<FactLine key={fact.label} fact={fact} labelWidth={labelWidth + 4} width={columns} />
			))}
			{facts.length > 0 && <Text> </Text>}
			{visible(viewport, checks).map((each, index) => (
				<NetworkCheckLine
					key={each.name}
					check={each}
					chosen={viewport.top + index === row}
					labelWidth={labelWidth}
					width={columns}
				/>
			))}
			{body >= 18 && <Text> </Text>}
			<Box height={detail} flexShrink={0} flexDirection="column" paddingLeft={1}>
				<Text {...(problem === undefined ? {} : {color: colours.failed})} wrap="truncate">
					{lines.join('\n')}
				</Text>
			</Box>
		</Frame>
	);
};

/** The finding, and in the last row that there is what to do. */
const detailLines = (
	text: string,
	help: string | undefined,
	width: number,
	height: number,
): readonly string[] => {
	const advice = help === undefined ? [] : wrappedText(help, width, 0);
	const finding = wrappedText(text, width, 0).slice(0, Math.max(1, height - advice.length));
	return [...finding, ...advice].slice(0, height);
};

type FactProperties = {readonly fact: NetworkFact; readonly labelWidth: number; readonly width: number};

const FactLine = ({fact, labelWidth, width}: FactProperties): ReactNode => (
	<Box height={1} flexShrink={0} width={width} paddingLeft={1}>
		<Box width={labelWidth} flexShrink={0}>
			<Text dimColor wrap="truncate">
				{fact.label}
			</Text>
		</Box>
		<Box flexShrink={1}>
			<Text wrap="truncate">{fact.text}</Text>
		</Box>
	</Box>
);
