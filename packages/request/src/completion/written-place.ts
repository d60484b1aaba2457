import type { TextRange } from '@imgtpl/grammar';
import type { NodePath } from '../node-path.js';

/**
 * A place in a YAML or JSON file where something is being written. It is found from the surrounding text, which may be
 * broken. The caller decides what may be written there.
 */
export interface WrittenPlace {
  /** The path of the value; for a name, that of its mapping. */
  readonly path: NodePath;
  /** What is written there, including the part after the cursor: what a completion replaces. */
  readonly range: TextRange;
  /** Present where a mapping's name can be written. A list item that was just begun can be a name or a value. */
  readonly name?: NamePlace;
  /** Whether a value can be written. */
  readonly isValue: boolean;
  /** For an item of a list: the others, as far as they are texts. */
  readonly items?: ReadonlySet<string>;
  /** Whether the line below a value begins with the next item or name, so that JSON needs a comma. */
  readonly isFollowed?: boolean;
}

/** What surrounds a name. */
export interface NamePlace {
  /** The other names of the mapping. */
  readonly taken: ReadonlySet<string>;
  /** Whether the name has its colon already. */
  readonly hasColon: boolean;
  /** The column of the name in YAML; undefined between braces. */
  readonly column: number | undefined;
  /** Whether another name follows, so that JSON needs a comma. */
  readonly isFollowed: boolean;
}
