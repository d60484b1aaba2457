/** The server as a worker of a page: the bundle puts the pages of diagnostics in. */
import { serveWorker } from './browser.js';

declare const self: Parameters<typeof serveWorker>[0];
/** File name to Markdown; written by the bundle. */
declare const PAGES: { readonly [fileName: string]: string };

serveWorker(self, PAGES);
