import type { Messages } from './messages.js';

/** What the workspace says in Simplified Chinese. */
export const zhCN: Messages = {
  noSuchPath: (path) => `${path} 不存在。`,
  nothingMatches: (pattern) => `没有与 ${pattern} 匹配的文件。`,
};
