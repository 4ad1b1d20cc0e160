import {failure, type Result, success} from '../../sequence/result.ts';
import {type WebProblem, webProblem} from './web-problem.ts';

/**
Reads the address of a file or folder on a content server. Spaces and letters such as `é` are percent-encoded where they are not.

Anything but `http:` and `https:` is refused, and a user or password inside: it would be shown with the address.
*/
export const readWebAddress = (address: string): Result<URL, WebProblem> => {
	const url = URL.parse(address);
	if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
		return failure(
			webProblem(
				'address-not-usable',
				`${withoutAccount(address)} is no address of a web server: it must begin with http:// or https://.`,
			),
		);
	}

	if (url.username !== '' || url.password !== '') {
		return failure(
			webProblem(
				'address-not-usable',
				`The address ${withoutAccount(address)} holds a user name or password, where everybody can read it. Set the account for content servers instead.`,
			),
		);
	}

	// What follows a # is never sent: in an address of ours it is a file name that was not percent-encoded.
	if (url.hash !== '') {
		return failure(
			webProblem(
				'address-not-usable',
				`The address ${address} has a # in it. As a part of a name it is written %23.`,
			),
		);
	}

	return success(url);
};

/** An address as it may be shown, whatever was given as one. */
export const withoutAccount = (address: string): string => address.replace(/\/\/[^/]*@/, '//');

/** An address in a message: without its query, which may hold what gives access. */
export const shownAddress = ({origin, pathname}: URL): string => `${origin}${pathname}`;

/** Where a folder's address ends: with a slash, or servers would answer for its parent. */
export const folderAddress = (url: URL): URL => {
	const folder = new URL(url);
	if (!folder.pathname.endsWith('/')) {
		folder.pathname += '/';
	}

	return folder;
};
