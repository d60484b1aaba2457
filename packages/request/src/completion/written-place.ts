import type { TextRange } from '@imgtpl/grammar';
import type { NodePath } from '../node-path.js';

/**
 * A place of a YAML or JSON file where something is being written, as far as the text round it tells: it may be broken.
 * What may stand there, whoever knows what the file is about has to say.
 */
export interface WrittenPlace {
  /** The path of the value; of a name, that of the mapping that it is in. */
  readonly path: NodePath;
  /** What is written there, behind the cursor too: what a completion replaces. */
  readonly range: TextRange;
  /** Where it may be a name of a mapping. An item of a list that has only begun may be either. */
  readonly name?: NamePlace;
  /** Whether it may be a value. */
  readonly isValue: boolean;
  /** Whether the line below a value begins with the next item or name, which a comma parts from it in JSON. */
  readonly isFollowed?: boolean;
}

/** What stands round a name. */
export interface NamePlace {
  /** The other names of the mapping. */
  readonly taken: ReadonlySet<string>;
  /** Whether the name has its colon already. */
  readonly hasColon: boolean;
  /** Columns before the name, in YAML; undefined between braces. */
  readonly column: number | undefined;
  /** Whether the next name stands behind, which a comma parts from this one in JSON. */
  readonly isFollowed: boolean;
}
