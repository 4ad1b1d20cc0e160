import {describe, expect, it} from 'vitest';
import {findStepType} from '../../../source/steps/registry.ts';
import {commandLines, failing, listStep, packageStep, packages, program} from '../../helpers/package-step.ts';
import {createStepRecord, performStep} from '../../helpers/step-context.ts';

describe('Install Package: dynamic list (§6.13)', () => {
	const programs = [program('One'), program('Two'), program('Three', {packageId: 'CON00021'})];

	it('base variable name: installs PKGID:Program of BASE001, BASE002, … in this order', async () => {
		const {commands, outcome} = await performStep(listStep('APPS'), {
			packages,
			programs,
			variables: {APPS001: 'CON00021:Three', APPS002: 'CON00020:One'},
		});
		expect(commandLines(commands)).toEqual(['three.exe /s', 'one.exe /s']);
		expect(outcome).toEqual({code: 0});
	});

	it('numbers have three digits, and the list ends at the first that is missing', async () => {
		const {commands} = await performStep(listStep('APPS'), {
			packages,
			programs,
			variables: {APPS01: 'CON00020:Two', APPS001: 'CON00020:One', APPS003: 'CON00020:Two'},
		});
		expect(commandLines(commands)).toEqual(['one.exe /s']);
	});

	it('an empty list installs nothing, and the step succeeds', async () => {
		const {commands, outcome, log} = await performStep(listStep('APPS'), {packages, programs});
		expect([commands, outcome]).toEqual([[], {code: 0}]);
		expect(log).toEqual(['information: APPS001 is empty: nothing is installed.']);
	});

	it('a name of a program may hold a colon', async () => {
		const {commands} = await performStep(listStep('APPS'), {
			packages,
			programs: [program('x64: all')],
			variables: {APPS001: 'CON00020:x64: all'},
		});
		expect(commands).toHaveLength(1);
	});

	it('an entry that names no program fails the step and says how to write it', async () => {
		const {commands, outcome} = await performStep(listStep('APPS'), {
			packages,
			programs,
			variables: {APPS001: 'CON00020', APPS002: 'CON00020:One'},
		});
		expect(commands).toEqual([]);
		expect(outcome).toMatchObject({code: 0x8007_0057, message: expect.stringContaining('CON00020:Install')});
	});

	it('continue on error off: the first that fails ends the step with its code', async () => {
		const {commands, outcome} = await performStep(listStep('APPS'), {
			packages,
			programs,
			variables: {APPS001: 'CON00020:One', APPS002: 'CON00020:Two'},
			exitCode: failing({one: 1603}),
		});
		expect(commands).toHaveLength(1);
		expect(outcome).toEqual({
			code: 1603,
			message: 'The program One of package CON00020 failed with code 1603.',
		});
	});

	it('continue on error on: the others are installed, the step succeeds, and the log names what failed', async () => {
		const {commands, outcome, log} = await performStep(listStep('APPS', true), {
			packages,
			programs,
			variables: {APPS001: 'CON00020:One', APPS002: 'no program', APPS003: 'CON00020:Two'},
			exitCode: failing({one: 1603}),
		});
		expect(commandLines(commands)).toEqual(['one.exe /s', 'two.exe /s']);
		expect(outcome).toEqual({code: 0});
		expect(log.filter(line => line.startsWith('warning'))).toEqual([
			expect.stringContaining('One of package CON00020 failed with code 1603'),
			expect.stringContaining('"no program" does not name a program'),
			expect.stringContaining('2 of 3 packages'),
		]);
	});

	it('a run that is cancelled installs no more, though it continues on error', async () => {
		const written = listStep('APPS', true);
		const {context, commands} = createStepRecord(written, {
			packages,
			programs,
			variables: {APPS001: 'CON00020:One', APPS002: 'CON00020:Two'},
			exitCode: 1,
		});
		const outcome = await findStepType(written).run?.({...context, signal: AbortSignal.abort()});
		expect(commands).toHaveLength(1);
		expect(outcome?.code).toBe(1);
	});

	it('restarts once, behind the last of the list', async () => {
		const {commands, restarts} = await performStep(listStep('APPS'), {
			packages,
			programs,
			variables: {APPS001: 'CON00020:One', APPS002: 'CON00020:Two'},
			exitCode: 3010,
		});
		expect(commands).toHaveLength(2);
		expect(restarts).toEqual([{target: 'current-os'}]);
	});

	it('refuses a program whose option for dynamic lists is off; a step may still name it', async () => {
		const guarded = [program('One', {allowedInLists: false})];
		const listed = await performStep(listStep('APPS'), {
			packages,
			programs: guarded,
			variables: {APPS001: 'CON00020:One'},
		});
		expect(listed.outcome).toMatchObject({
			code: 0x8007_0032,
			message: expect.stringContaining('Allow this program'),
		});
		expect(listed.commands).toEqual([]);
		const named = await performStep(packageStep('CON00020', 'One'), {packages, programs: guarded});
		expect(named.commands).toHaveLength(1);
	});
});
