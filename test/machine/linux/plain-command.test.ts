import {describe, expect, it} from 'vitest';
import {plainWords} from '../../../source/machine/linux/plain-command.ts';

describe('a command line that needs no shell', () => {
	it('is a full path with plain words', () => {
		expect(plainWords('/bin/true')).toEqual(['/bin/true']);
		expect(plainWords(' /usr/bin/tar  -C /srv --file=a.tar -x ')).toEqual([
			'/usr/bin/tar',
			'-C',
			'/srv',
			'--file=a.tar',
			'-x',
		]);
	});

	it.each([
		'true',
		'./setup.sh',
		'exit 3',
		'/bin/echo "two words"',
		"/bin/echo 'x'",
		'/bin/echo $HOME',
		'/bin/echo `id`',
		'/bin/echo *',
		'/bin/ls ~',
		'/bin/true && /bin/false',
		'/bin/true; /bin/false',
		'/bin/true | /bin/cat',
		'/bin/true > /tmp/x',
		'/bin/sleep 1 &',
		'/bin/echo a\\ b',
		'/bin/echo {a,b}',
		'/bin/echo #x',
		'/bin/true\n/bin/false',
		'/bin/echo !x',
		'/bin/echo %x%',
		'/bin/[ a = b ]',
		'A=1 /bin/true',
		'',
	])('is not %j', line => {
		expect(plainWords(line)).toBeUndefined();
	});
});
