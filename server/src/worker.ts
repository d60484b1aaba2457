/** The server as a web worker; the bundle inserts the pages of the diagnostics. */
import { serveWorker } from './browser.js';
import type { PageTexts } from './pages/pages.js';

declare const self: Parameters<typeof serveWorker>[0];
/** Inserted by the bundle. */
declare const PAGES: PageTexts;

serveWorker(self, PAGES);
