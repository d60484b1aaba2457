/** Deeper than any request, but too shallow for a hostile file to exhaust the stack. */
export const DEPTH_LIMIT = 64;

/** How many nodes the aliases of one document may expand to: more than any request has, few enough to walk. */
export const ALIAS_NODE_LIMIT = 10_000;

/**
 * How much of a file is read, in words, marks, blanks and line ends of YAML, or keys and values of JSON. A typical
 * request has one or two hundred, and one with every parameter about a thousand, however long its contents are, so a
 * stream may hold hundreds. Nobody reads a larger file, and each keystroke in it would take seconds.
 */
export const PIECE_LIMIT = 100_000;

/** Above this, a number may lose digits. */
export const LARGEST_PRECISE = 2 ** 53;
