/**
Which start of the program is at work. All of them have one process number here, so the test lets this answer when the lock asks
when a process was started.
*/
export const processLives = {current: 1};
