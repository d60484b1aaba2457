export type { Pages, ServerHost } from './host.js';
export { plainText } from './markup.js';
export { type Places, POSITION_ENCODINGS, type PositionEncoding, places } from './places.js';
export { startServer } from './start-server.js';
export { pathOfUri, uriOfPath } from './uri.js';
