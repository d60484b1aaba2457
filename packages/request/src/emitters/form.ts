import type { Emitter } from './emitter.js';
import { emitQuery } from './query.js';

/** The pairs as a body of the type `application/x-www-form-urlencoded`: the same text as the query. */
export const emitForm: Emitter = (sources, options) => emitQuery(sources, options);
