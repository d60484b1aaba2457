import type { TextRules } from '@imgtpl/spec';

/** The rules of a text, except its length, as one regular expression with the flag `u`; undefined if there are none. */
export function textPattern({ first, characters, notAtStart, notInside, notAtEnd }: TextRules): string | undefined {
  const parts = [
    notAtStart ? `(?!${notAtStart.join('|')})` : '',
    notInside ? `(?![\\s\\S]*(?:${notInside.join('|')}))` : '',
    notAtEnd ? `(?![\\s\\S]*(?:${notAtEnd.join('|')})$)` : '',
    first === undefined ? '' : `[${first}]`,
    characters === undefined ? '' : `[${characters}]*$`,
  ].join('');
  return parts === '' ? undefined : `^${parts}`;
}
