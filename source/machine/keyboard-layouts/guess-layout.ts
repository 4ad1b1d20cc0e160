import type {KeyboardLayout} from './keyboard-layout.ts';

/**
The layout that is usual where `locale` is spoken, of those there are; undefined when the locale says nothing.

@param locale As any system writes it: `fr-BE`, `fr_BE.UTF-8`, `fr`, or Windows' number of it: hexadecimal (`080c`, `0000080c`,
`0x80c`) or decimal (`2060`, as in `SMSTSLanguageFolder`: media-and-boot.md §4.5).
*/
export const guessLayout = <Layout extends KeyboardLayout>(
	locale: string,
	layouts: readonly Layout[],
): Layout | undefined => {
	const lcid = lcidOf(locale.trim().toLowerCase());
	if (lcid !== undefined) {
		return layouts.find(({lcids}) => lcids.includes(lcid));
	}

	const [tag = ''] = locale.trim().toLowerCase().replaceAll('_', '-').split(/[.@]/);
	const [language = ''] = tag.split('-');
	return usedFor(tag, layouts) ?? usedFor(language, layouts);
};

const usedFor = <Layout extends KeyboardLayout>(
	tag: string,
	layouts: readonly Layout[],
): Layout | undefined => layouts.find(({locales}) => locales.some(locale => locale.toLowerCase() === tag));

/** Four hexadecimal digits. Leading zeros or a letter mean a hexadecimal number, other digits a decimal one. */
const lcidOf = (text: string): string | undefined => {
	const hexadecimal = /^(?:0x)?0*([1-9a-f][\da-f]{2,3})$/.exec(text)?.[1];
	if (hexadecimal === undefined) {
		const decimal = /^\d{5}$/.test(text) ? Number(text).toString(16) : undefined;
		return decimal?.padStart(4, '0');
	}

	const isDecimal = /^[1-9]\d{3}$/.test(text);
	return (isDecimal ? Number(text).toString(16) : hexadecimal).padStart(4, '0');
};
