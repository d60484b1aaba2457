import { compile, install } from './bootstrap.js';

install();
compile();
