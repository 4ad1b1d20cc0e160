import type {IncomingMessage} from 'node:http';
import type {OnReadOpts, Socket} from 'node:net';
import type {Duplex} from 'node:stream';

/*
Node gives every 64 kB from a network a new piece of memory and takes its HTTP parser through it, byte by byte. For a file of gigabytes
that is most of the work, and garbage faster than it is collected. So the connections of ours read into one piece of memory each, and
when the body of a large file begins its bytes go past the parser, to the memory of whoever wants them.
*/

/** Bytes that one call of the operating system may bring while nobody gives other memory. */
const readSize = 64 * 1024;

/** Who takes the bytes of a connection. */
export type Receiver = {
	/** Takes bytes that are only there during the call. False: no more until the connection is resumed. */
	receive(bytes: Uint8Array): boolean;
	/** Where the next bytes may be put, at least one; asked for after every {@link receive}, which is given a part of it then. */
	readonly room?: () => Uint8Array;
};

const direct = new WeakSet<Duplex>();
const receivers = new WeakMap<Duplex, Receiver>();

/** Options for a new connection, whose bytes take the usual way until {@link takeBytes}. */
export const directReading = (): OnReadOpts => {
	const own = Buffer.allocUnsafeSlow(readSize);
	let receiver: Receiver | undefined;
	return {
		// Asked for after every read, and before the first.
		buffer: () => receiver?.room?.() ?? own,
		callback(this: Socket, length: number, buffer: Uint8Array) {
			const bytes = buffer.subarray(0, length);
			receiver = receivers.get(this);
			return receiver === undefined ? this.push(Buffer.from(bytes)) : receiver.receive(bytes);
		},
	};
};

/** To be told of every connection that was made with {@link directReading}. */
export const markDirect = (socket: Duplex): void => {
	direct.add(socket);
};

/**
From now on gives the bytes of the connection of a response to `receiver`, those of the body that had come already first. The
connection serves nothing else any more.

@returns False where the connection cannot do that: the response must be read as a stream.
*/
export const takeBytes = (response: IncomingMessage, receiver: Receiver): boolean => {
	const {socket} = response;
	if (!direct.has(socket)) {
		return false;
	}

	receivers.set(socket, receiver);
	for (let chunk: unknown = response.read(); chunk instanceof Uint8Array; chunk = response.read()) {
		receiver.receive(chunk);
	}

	// The parser may have stopped the reading behind the back of the connection: only a paused one starts it again.
	socket.pause();
	socket.resume();
	return true;
};
