/** The label in the text of `MediaLabel.txt`; empty without one. Rule: media-and-boot.md §1.2. */
export const labelOf = (text: string | undefined): string =>
	/^[^\S\r\n]*label[^\S\r\n]*=(.*)$/im.exec(text ?? '')?.[1]?.trim() ?? '';
