import {type ReactNode, useEffect, useState, useSyncExternalStore} from 'react';
import {Frame} from '../components/frame.tsx';
import {Text} from '../components/text.tsx';
import type {NetworkDesk} from '../network-desk.ts';
import {proxyForm, staticAddressForm} from '../network-form.ts';
import type {Pending} from '../pending.ts';
import {useSurroundings} from '../surroundings.ts';
import {useKeys} from '../use-keys.ts';
import {NetworkClockScreen} from './network-clock.tsx';
import {NetworkFormScreen} from './network-form.tsx';
import {NetworkOverview} from './network-overview.tsx';

/** Something is wrong with the network: what, and what can be done. */
export const NetworkScreen = ({pending}: {readonly pending: Pending<'network'>}): ReactNode => (
	<NetworkPlaces
		desk={pending.question.desk}
		onNext={() => pending.reply({kind: 'answer', answer: 'next'})}
		onBack={pending.leave}
	/>
);

/** The same over whatever is asked before a run. */
export const NetworkPage = (): ReactNode => {
	const {network, store} = useSurroundings();
	return network === undefined ? (
		<NoNetwork />
	) : (
		<NetworkPlaces desk={network} onNext={store.back} onBack={store.back} />
	);
};

/** This console was opened for something that has no network to set. */
const NoNetwork = (): ReactNode => {
	const {messages} = useSurroundings();
	useKeys('network', {});
	return (
		<Frame screen="network">
			<Text bold>{` ${messages.network.title}`}</Text>
		</Frame>
	);
};

type Properties = {readonly desk: NetworkDesk; onNext(): void; onBack(): void};

type Place = 'overview' | 'static' | 'proxy' | 'clock';

const NetworkPlaces = ({desk, onNext, onBack}: Properties): ReactNode => {
	const {messages} = useSurroundings();
	const report = useSyncExternalStore(desk.subscribe, desk.report);
	const [place, setPlace] = useState<Place>('overview');
	const [chosen, setChosen] = useState<string>();
	const overview = () => setPlace('overview');
	useEffect(() => {
		if (!desk.report().checking) {
			void desk.check();
		}
	}, [desk]);

	const found = report.adapters.findIndex(({id}) => id === chosen);
	const position = found === -1 ? report.main : found;
	const adapter = report.adapters[position];
	switch (place) {
		case 'overview': {
			return (
				<NetworkOverview
					report={report}
					position={position}
					onAdapter={by => {
						const {length} = report.adapters;
						setChosen(report.adapters[(position + by + length) % Math.max(1, length)]?.id);
					}}
					onNext={onNext}
					onBack={onBack}
					onCheck={() => void desk.check()}
					onDhcp={() => {
						if (adapter !== undefined) {
							void desk.askDhcp(adapter.id);
						}
					}}
					onPlace={setPlace}
				/>
			);
		}

		case 'static': {
			return adapter === undefined ? null : (
				<NetworkFormScreen
					form={staticAddressForm(adapter, messages)}
					onBack={overview}
					onDone={address => {
						void desk.setStaticAddress(adapter.id, address);
						overview();
					}}
				/>
			);
		}

		case 'proxy': {
			return (
				<NetworkFormScreen
					form={proxyForm(report.proxy, messages)}
					onBack={overview}
					onDone={proxy => {
						void desk.setProxy(proxy);
						overview();
					}}
				/>
			);
		}

		case 'clock': {
			return (
				<NetworkClockScreen
					offset={report.clockOffset ?? 0}
					onBack={overview}
					onSet={() => {
						void desk.setClock();
						overview();
					}}
				/>
			);
		}

		default: {
			const unreachable: never = place;
			return unreachable;
		}
	}
};
