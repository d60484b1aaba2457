import { zhCN as api } from './api/zh-CN.js';
import { zhCN as features } from './features/zh-CN.js';
import { zhCN as lint } from './lint/zh-CN.js';
import type { Messages } from './messages.js';
import { zhCN as request } from './request/zh-CN.js';
import { zhCN as shell } from './shell/zh-CN.js';

/** The messages in Simplified Chinese, in the terms of the official documentation. */
export const zhCN: Messages = { ...api, ...features, ...lint, ...request, ...shell };
