/** `npm run build`: installs, compiles, and bundles the command line; an importer of this file waits for all of it. */
import { compile, install } from './bootstrap.js';

install();
compile();
const { bundle } = await import('./bundle.js');
await bundle();
