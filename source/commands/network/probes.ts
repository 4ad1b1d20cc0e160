import {lookup} from 'node:dns/promises';
import {connect} from 'node:net';
import {withinTime} from '../../content/stall.ts';
import {failure, type Result, success} from '../../sequence/result.ts';

/** Milliseconds that a name server, and a connection, get. */
const nameTime = 6000;
const connectionTime = 5000;

/** The first address of a name, by the same way as everything else in this program. The error is the code of the system. */
export const resolveName = async (name: string): Promise<Result<string, string>> => {
	try {
		const {address} = await withinTime(lookup(name), nameTime);
		return success(address);
	} catch (error) {
		return failure(codeOf(error));
	}
};

/** Whether something listens at a port. The error is the code of the system. */
export const connectTo = async (host: string, port: number): Promise<Result<undefined, string>> => {
	const {promise, resolve} = Promise.withResolvers<Result<undefined, string>>();
	const socket = connect({host, port, timeout: connectionTime}, () => resolve(success(undefined)));
	socket.on('timeout', () => resolve(failure('ETIMEDOUT')));
	socket.on('error', error => resolve(failure(codeOf(error))));
	const result = await promise;
	socket.destroy();
	return result;
};

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'ETIMEDOUT';
