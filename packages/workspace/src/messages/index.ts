export { loadWorkspaceMessages } from './load-messages.js';
export type { Messages } from './messages.js';
