/** A query of WMI's language, as far as conditions use it: `SELECT … FROM … WHERE …`. */
export type WqlQuery = {
	/** As written; empty: `*`. */
	readonly properties: readonly string[];
	/** As written. */
	readonly className: string;
	readonly where?: WqlCondition;
};

export type WqlCondition =
	| {readonly kind: 'and' | 'or'; readonly conditions: readonly WqlCondition[]}
	| {readonly kind: 'not'; readonly condition: WqlCondition}
	| {
			readonly kind: 'compare';
			readonly left: WqlOperand;
			readonly operator: WqlOperator;
			readonly right: WqlOperand;
	  }
	| {readonly kind: 'like'; readonly property: string; readonly pattern: string; readonly negated: boolean}
	| {readonly kind: 'is-null'; readonly property: string; readonly negated: boolean};

export type WqlOperator = '=' | '<>' | '<' | '>' | '<=' | '>=';

export type WqlOperand =
	| {readonly kind: 'property'; readonly name: string}
	| {readonly kind: 'constant'; readonly value: WqlConstant};

export type WqlConstant = string | number | boolean;
