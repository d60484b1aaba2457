/**
 * The text between the quotes of word processors and of Chinese and Japanese keyboards, which mean nothing here:
 * \u201ctext\u201d. Undefined for any other text.
 */
export function betweenTypographicQuotes(text: string): string | undefined {
  return QUOTED.exec(text)?.groups?.['inside'];
}

const OPENING = /[\u201c\u201d\u201e\u2018\u2019\uff02\uff07]/.source;
const INSIDE = /[^"'\\\u2018-\u201f\uff02\uff07\r\n]*/.source;
const CLOSING = /[\u201c\u201d\u2018\u2019\uff02\uff07]/.source;
const QUOTED = new RegExp(`^${OPENING}(?<inside>${INSIDE})${CLOSING}$`);
