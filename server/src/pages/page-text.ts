import type { Pages } from '../host.js';

/** The page of a diagnostic as people read it; undefined when there is none. */
export function pageText(pages: Pages, code: string): string | undefined {
  return pages.text(code)?.replace(GENERATED, '');
}

/** The comment of who made a page is for its editors. */
const GENERATED = /^<!--.*-->\s*/;
