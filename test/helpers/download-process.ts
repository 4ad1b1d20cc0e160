/*
Fetches a file in a process of its own, which the test ends as a power cut would:

	node download-process.ts <address> <target>
*/
import {createWebClient} from '../../source/content/http/web-client.ts';

const [, , address = '', target = ''] = process.argv;
const result = await createWebClient({}).download(address, {target});
process.exit(result.ok ? 0 : 1);
