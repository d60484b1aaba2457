export type { Pages, ServerHost } from './host.js';
export { startServer } from './start-server.js';
