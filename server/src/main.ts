/** The server as a child process of an editor: it uses Node's own channel, or what its arguments say. */
import { readFileSync } from 'node:fs';
import { serve } from './node.js';
import { pagesOf } from './pages/pages.js';

// The pages are one file beside the bundle: a package with many small files is much larger than their content.
const pages = pagesOf(() => JSON.parse(readFileSync(new URL('diagnostics.json', import.meta.url), 'utf8')));

serve({ transport: { use: 'ipc' }, pages, clientServesFiles: true });
