import { en as api } from './api/en.js';
import { en as features } from './features/en.js';
import { en as lint } from './lint/en.js';
import { en as request } from './request/en.js';
import { en as shell } from './shell/en.js';

/** The messages in English: the model of every language. One file a topic. */
export const en = { ...api, ...features, ...lint, ...request, ...shell };
