const longest = 5;

/**
Seconds to wait after a wrong password before the next try, which makes guessing at the console tedious.

@param attempt - How many wrong passwords there were in a row: 1 after the first.
*/
export const passwordDelay = (attempt: number): number => Math.min(Math.max(Math.trunc(attempt), 0), longest);
