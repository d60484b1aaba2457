/** Deeper than any request; keeps hostile files from exhausting the stack. */
export const DEPTH_LIMIT = 64;

/** Nodes that the aliases of one document may stand for: more than any request has, few enough to walk. */
export const ALIAS_NODE_LIMIT = 10_000;

/**
 * What a file is read up to: words, marks, blanks and line ends of YAML, keys and values of JSON. A request has one or
 * two hundred, one that gives every parameter about a thousand, however long its contents are, and a stream may hold
 * hundreds of requests; a file that has more is read by nobody, and would take seconds at every key that is typed into it.
 */
export const PIECE_LIMIT = 100_000;

/** Past this a number of a file may not be the one that was written. */
export const LARGEST_PRECISE = 2 ** 53;
