import type { Messages } from './messages.js';

/** What the workspace says in Japanese. */
export const ja: Messages = {
  noSuchPath: (path) => `${path} は存在しません。`,
  nothingMatches: (pattern) => `${pattern} に一致するファイルがありません。`,
};
