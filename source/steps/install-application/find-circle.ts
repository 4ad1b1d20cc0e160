import type {Application} from '../../content/application.ts';
import type {Content} from '../../content/content.ts';
import {keyOf} from './application-outcome.ts';

/**
The names of applications whose dependencies go in a circle, from one of them to itself; undefined where there is no circle.
What nothing describes ends the way.
*/
export const findCircle = async (
	application: Application,
	software: Pick<Content, 'application'>,
): Promise<readonly string[] | undefined> => {
	const finished = new Set<string>();

	const follow = async (
		next: Application,
		way: readonly Application[],
	): Promise<readonly string[] | undefined> => {
		const start = way.findIndex(other => keyOf(other) === keyOf(next));
		if (start !== -1) {
			return [...way.slice(start), next].map(({name}) => name);
		}

		if (finished.has(keyOf(next))) {
			return undefined;
		}

		for (const name of dependenciesOf(next)) {
			const found = await software.application(name);
			const circle = found.ok ? await follow(found.value, [...way, next]) : undefined;
			if (circle !== undefined) {
				return circle;
			}
		}

		finished.add(keyOf(next));
		return undefined;
	};

	return follow(application, []);
};

const dependenciesOf = ({deploymentTypes}: Application): readonly string[] =>
	deploymentTypes
		.flatMap(({dependencies}) => dependencies)
		.flatMap(({members}) => members)
		.map(({application}) => application);
