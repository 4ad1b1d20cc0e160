import type {Update} from './update-manager.ts';

/** A package that `apt-get --simulate` would install, with where it would come from. */
export type AptUpdate = Update & {readonly origins: readonly string[]};

/** `Inst libc6:i386 [2.36-9] (2.36-10 Debian:12.9/stable, Debian-Security:12/stable-security [i386]) []` */
const instLine = /^Inst (\S+) (?:\[([^\]]*)\] )?\((\S+) ?([^[]*?) ?\[[^\]]*\]\)/;

/** What a simulation would install. */
export const parseSimulation = (text: string): AptUpdate[] =>
	text.split('\n').flatMap(line => {
		const [, name, from = '', to, origins = ''] = instLine.exec(line) ?? [];
		return name === undefined || to === undefined
			? []
			: [{id: name, name, from, to, origins: origins.split(',').map(origin => origin.trim())}];
	});

/** Packages that have a newer version and stay as they are: `The following packages have been kept back:`, then indented names. */
export const parseKeptBack = (text: string): string[] => {
	const lines = text.split('\n');
	const start = lines.findIndex(line => line.startsWith('The following packages have been kept back:'));
	const names = start === -1 ? [] : lines.slice(start + 1);
	const end = names.findIndex(line => !line.startsWith(' '));
	return names
		.slice(0, end === -1 ? names.length : end)
		.flatMap(line => line.trim().split(/\s+/))
		.filter(name => name !== '');
};

/**
Whether a version is a security update: its archive is one, as `stable-security` of Debian and `noble-security` of Ubuntu, or its label
says so (`Debian-Security`). The same test that unattended-upgrades makes by default.
*/
export const isSecurityUpdate = ({origins}: AptUpdate): boolean =>
	origins.some(origin => /-security(?:\s|$)/.test(origin) || origin.startsWith('Debian-Security:'));
