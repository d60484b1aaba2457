/** The server as a worker of a page: the bundle puts the pages of diagnostics in. */
import { serveWorker } from './browser.js';
import type { PageTexts } from './pages/pages.js';

declare const self: Parameters<typeof serveWorker>[0];
/** Written by the bundle. */
declare const PAGES: PageTexts;

serveWorker(self, PAGES);
