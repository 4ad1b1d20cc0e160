/** The outcome of something that can fail in a way its caller must decide about. Exceptions are for bugs. */
export type Result<Value, Failure> =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly error: Failure};

export const success = <Value>(value: Value): {ok: true; value: Value} => ({ok: true, value});

export const failure = <Failure>(error: Failure): {ok: false; error: Failure} => ({ok: false, error});
