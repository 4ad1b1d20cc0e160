/**
Reports what is wrong with a part of `software.json`. `path` is where, as JavaScript would reach it from the top of the
file: `applications[0].deploymentTypes[1].install`; the reader finds line and column. `help` says what to do next.
*/
export type ProblemAt = (path: string, message: string, help?: string) => void;
