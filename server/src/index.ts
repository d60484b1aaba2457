export type { Pages, ServerHost } from './host.js';
export { plainText } from './lsp/markup.js';
export { type Places, POSITION_ENCODINGS, type PositionEncoding, placesIn } from './lsp/places.js';
export { pathOfUri, uriOfPath } from './lsp/uri.js';
export { startServer } from './start-server.js';
