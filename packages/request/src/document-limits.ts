/** Deeper than any request; keeps hostile files from exhausting the stack. */
export const DEPTH_LIMIT = 64;

/** Nodes that the aliases of one document may stand for: more than any request has, few enough to walk. */
export const ALIAS_NODE_LIMIT = 10_000;
