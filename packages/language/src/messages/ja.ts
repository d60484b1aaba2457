import { ja as api } from './api/ja.js';
import { ja as features } from './features/ja.js';
import { ja as lint } from './lint/ja.js';
import type { Messages } from './messages.js';
import { ja as request } from './request/ja.js';
import { ja as shell } from './shell/ja.js';

/** The messages in Japanese, in the terms of the official documentation. */
export const ja: Messages = { ...api, ...features, ...lint, ...request, ...shell };
