import type { Pages } from '../host.js';
import { pageName } from './page-name.js';

/** File names to Markdown: all pages of diagnostics in one object, as bundled with the extension. */
export interface PageTexts {
  readonly [fileName: string]: string;
}

/** The pages in an object, which a user cannot open one by one. `read` is called when the first is needed. */
export function pagesOf(read: () => PageTexts): Pages {
  return { text: (code) => read()[pageName(code) ?? ''], address: () => undefined };
}
