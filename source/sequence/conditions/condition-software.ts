import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';

/** Installed Software: this product code, or any product of that upgrade code. Windows Installer only. Rule: task-sequence-format.md §5.2. */
export const evaluateSoftware: EvaluateExpression = async input => {
	switch (input.value('Operator').trim().toLowerCase()) {
		case 'thisversion': {
			const code = input.value('ProductCode').trim();
			if (code === '') {
				return failed('The condition names no product code.');
			}

			const product = await input.facts.installedProduct(code);
			return product === undefined
				? {verdict: false, saw: 'not installed'}
				: {verdict: true, saw: `version ${product.version} installed`};
		}

		case 'anyversion': {
			const code = input.value('UpgradeCode').trim();
			if (code === '') {
				return failed('The condition names no upgrade code.');
			}

			const installed = await input.facts.installedUpgradeCode(code);
			return {verdict: installed, saw: installed ? 'installed' : 'not installed'};
		}

		default:
			return failed(`There is no operator ${quoted(input.shown('Operator'))}.`);
	}
};
