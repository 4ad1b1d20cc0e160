import {Component, type ReactNode} from 'react';

type Properties = {readonly children: ReactNode; onCrash(error: unknown): void};

/** Catches what a screen throws while it is drawn: the run must go on without it. */
export class CrashBoundary extends Component<Properties, {readonly crashed: boolean}> {
	static getDerivedStateFromError(): {crashed: boolean} {
		return {crashed: true};
	}

	override state = {crashed: false};

	override componentDidCatch(error: unknown): void {
		this.props.onCrash(error);
	}

	override render(): ReactNode {
		return this.state.crashed ? null : this.props.children;
	}
}
