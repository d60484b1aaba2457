import { compile, install } from './bootstrap.js';

install();
compile();
const { bundle } = await import('./bundle.js');
await bundle();
