import type { Pages } from '../host.js';
import { pageName } from './page-name.js';

/** File name to Markdown: all pages of diagnostics in one object, as the extension has them. */
export interface PageTexts {
  readonly [fileName: string]: string;
}

/** The pages of an object, of which no single one lies where a person could open it. `read` is called when one is wanted. */
export function pagesOf(read: () => PageTexts): Pages {
  return { text: (code) => read()[pageName(code) ?? ''], address: () => undefined };
}
