/** The server as a process of an editor that speaks over Node's own channel, or as its arguments say. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './node.js';

serve({ transport: { use: 'ipc' }, pagesFolder: join(dirname(fileURLToPath(import.meta.url)), 'diagnostics') });
