import process from 'node:process';

/** The major version that this program is written for. */
export const wantedNode = 26;

/** Whether this process runs on a Node that is too old. */
export const isTooOld = (): boolean => Number.parseInt(process.versions.node, 10) < wantedNode;
