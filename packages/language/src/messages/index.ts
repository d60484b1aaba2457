export { en } from './en.js';
export { languageOfLocale } from './language-of-locale.js';
export { loadMessages } from './load-messages.js';
export type { Messages, Say } from './messages.js';
