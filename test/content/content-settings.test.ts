import {describe, expect, it} from 'vitest';
import {readContentSettings} from '../../source/content/content-settings.ts';
import {Secret, type VariableValue} from '../../source/sequence/secret.ts';
import {createEnvironment} from '../../source/sequence/variables/environment-store.ts';

const settings = (variables: Readonly<Record<string, VariableValue>>) =>
	readContentSettings(createEnvironment(Object.entries(variables)), {Share: '/mnt/share'});

describe('the variables for content (task-sequence-format.md §9.1, §9.4)', () => {
	it('have the defaults of the field', () => {
		expect(settings({})).toEqual({mode: 'download-first', sources: [], retryCount: 2, retryDelay: 15_000});
	});

	it('say when content is fetched', () => {
		expect(settings({_SMSTSDownloadOnDemand: 'True'}).mode).toBe('on-demand');
		expect(settings({_SMSTSRunFromDP: 'true', _SMSTSDownloadOnDemand: 'true'}).mode).toBe('in-place');
		expect(settings({_SMSTSRunFromDP: 'false'}).mode).toBe('download-first');
	});

	it('name sources in order, with semicolons or line breaks between, %name% expanded', () => {
		expect(settings({BootseqContentSources: '%Share%/a; http://b/ \r\n\n;c'}).sources).toEqual([
			'/mnt/share/a',
			'http://b/',
			'c',
		]);
	});

	it('keep passwords as secrets', () => {
		const {account, proxy} = settings({
			BootseqContentAccount: 'reader',
			BootseqContentPassword: new Secret('one'),
			BootseqContentProxy: 'http://proxy:3128',
			BootseqContentProxyAccount: 'guest',
			BootseqContentProxyPassword: new Secret('two'),
		});
		expect(account?.password.reveal()).toBe('one');
		expect(proxy?.password?.reveal()).toBe('two');
		expect(JSON.stringify({account, proxy})).not.toMatch(/one|two/);
	});

	it.each([
		['', 2],
		['0', 0],
		['7', 7],
		['many', 2],
		['-1', 2],
	])('SMSTSDownloadRetryCount %j means %d', (text, count) => {
		expect(settings({SMSTSDownloadRetryCount: text}).retryCount).toBe(count);
	});
});
