import type {RuleOf} from '../../content/application.ts';
import {type Comparison, order, satisfies} from '../../sequence/conditions/comparison.ts';
import type {StepContext} from '../step-type.ts';
import {type RuleOutcome, unclear} from './rule-outcome.ts';

/** Whether a package of the distribution is installed, and which version. Versions compare by the rules of the distribution. */
export const testPackage = async (
	{name, test}: RuleOf<'package'>,
	context: StepContext,
): Promise<RuleOutcome> => {
	const database = await findDatabase(context);
	if (database === undefined) {
		return unclear(
			'Neither dpkg-query nor rpm is on this computer: nobody can tell which packages are installed',
		);
	}

	const version = await database.version(name);
	if (version === undefined) {
		return {verdict: false, saw: `package ${name}: not installed`};
	}

	const saw = `package ${name}: version ${version}`;
	if (test === undefined) {
		return {verdict: true, saw};
	}

	const wanted = context.expand(test.version).trim();
	const found = /^[\w.+:~^-]+$/.test(wanted)
		? await database.compare(version, wanted, test.operator)
		: undefined;
	return found === undefined
		? unclear(`The version ${version} of package ${name} cannot be compared with "${wanted}"`)
		: {verdict: found, saw};
};

type PackageDatabase = {
	/** Undefined: it is not installed. */
	version(name: string): Promise<string | undefined>;
	/** Undefined: the versions cannot be compared. */
	compare(found: string, wanted: string, operator: Comparison): Promise<boolean | undefined>;
};

const findDatabase = async (context: StepContext): Promise<PackageDatabase | undefined> => {
	const {commands} = context.machine;
	if ((await commands.find('dpkg-query')) !== undefined) {
		return debianPackages(context);
	}

	return (await commands.find('rpm')) === undefined ? undefined : rpmPackages(context);
};

const debianOperators: Readonly<Record<Comparison, string>> = {
	equals: 'eq',
	notEquals: 'ne',
	less: 'lt',
	lessEqual: 'le',
	greater: 'gt',
	greaterEqual: 'ge',
};

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders.
const statusAndVersion = '${db:Status-Status} ${Version}\\n';

const debianPackages = ({capture}: StepContext): PackageDatabase => ({
	async version(name) {
		const {code, output} = await capture({
			command: {
				program: 'dpkg-query',
				arguments: ['--show', '--showformat', statusAndVersion, '--', name],
			},
		});
		// A package that was removed is known still, with another status; one of several architectures is enough.
		return code === 0 ? /^installed (\S+)$/m.exec(output)?.[1] : undefined;
	},
	async compare(found, wanted, operator) {
		const {code} = await capture({
			command: {
				program: 'dpkg',
				arguments: ['--compare-versions', found, debianOperators[operator], wanted],
			},
		});
		return code > 1 ? undefined : code === 0;
	},
});

const rpmPackages = ({capture}: StepContext): PackageDatabase => ({
	async version(name) {
		const {code, output} = await capture({
			command: {
				program: 'rpm',
				arguments: ['--query', '--queryformat', '%{VERSION}-%{RELEASE}\\n', '--', name],
			},
		});
		return code === 0 ? output.trim().split('\n').at(-1) : undefined;
	},
	async compare(found, wanted, operator) {
		// Without a release in the wanted version, that of the package does not count.
		const version = wanted.includes('-') ? found : (found.split('-')[0] ?? found);
		const {code, output} = await capture({
			command: {
				program: 'rpm',
				arguments: ['--eval', `%{lua:print(rpm.vercmp("${version}", "${wanted}"))}`],
			},
		});
		const compared = Number(output.trim() || Number.NaN);
		return code !== 0 || Number.isNaN(compared) ? undefined : satisfies(order(compared, 0), operator);
	},
});
