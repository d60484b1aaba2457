/** The server as a process of an editor that speaks over Node's own channel, or as its arguments say. */
import { readFileSync } from 'node:fs';
import { serve } from './node.js';
import { pagesOf } from './pages/pages.js';

// One file beside the bundle: a package of many small ones is much larger than what they say.
const pages = pagesOf(() => JSON.parse(readFileSync(new URL('diagnostics.json', import.meta.url), 'utf8')));

serve({ transport: { use: 'ipc' }, pages });
