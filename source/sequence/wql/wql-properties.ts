import type {WqlCondition, WqlOperand} from './wql-query.ts';

/** The properties that a WHERE looks at, as written, each once: what a person wants to see the values of. */
export const propertiesIn = (where: WqlCondition | undefined): readonly string[] => {
	const names = new Map<string, string>();
	const note = (name: string) => {
		if (!names.has(name.toLowerCase())) {
			names.set(name.toLowerCase(), name);
		}
	};

	const noteOperand = (operand: WqlOperand) => {
		if (operand.kind === 'property') {
			note(operand.name);
		}
	};

	const visit = (condition: WqlCondition): void => {
		switch (condition.kind) {
			case 'and':
			case 'or': {
				condition.conditions.forEach(visit);
				break;
			}

			case 'not': {
				visit(condition.condition);
				break;
			}

			case 'compare': {
				noteOperand(condition.left);
				noteOperand(condition.right);
				break;
			}

			case 'like':
			case 'is-null': {
				note(condition.property);
				break;
			}

			default: {
				condition satisfies never;
			}
		}
	};

	if (where !== undefined) {
		visit(where);
	}

	return [...names.values()];
};
