import type { Pages } from '../host.js';

/** The page of a diagnostic for people to read; undefined if there is none. */
export function pageText(pages: Pages, code: string): string | undefined {
  return pages.text(code)?.replace(GENERATED, '');
}

/** The comment about how a page was made is only for its editors. */
const GENERATED = /^<!--.*-->\s*/;
