import type { TextRange } from '@imgtpl/grammar';
import type { Parameter, ParameterNode } from '@imgtpl/spec';

/** What can be written at a place of a pipeline file, as far as the text round it tells: it may be broken. */
export type PipelineContext =
  | {
      readonly kind: 'key';
      readonly members: readonly Parameter[];
      /** The path of the group. */
      readonly path: string;
      /** Names that stand in the group already. */
      readonly taken: ReadonlySet<string>;
      /** The name that is written, behind the cursor too: what a completion replaces. */
      readonly range: TextRange;
      /** Whether the name has its colon already. */
      readonly hasColon: boolean;
      /** Columns before a key here, in YAML; undefined between braces. */
      readonly column: number | undefined;
      /** Whether the next name stands behind, which a comma parts from this one in JSON. */
      readonly isFollowed: boolean;
    }
  | {
      readonly kind: 'value';
      readonly node: ParameterNode;
      readonly path: string;
      /** The name of the parameter as it is written: `BuildContentFile` too. Undefined for an item of a list. */
      readonly key: string | undefined;
      readonly range: TextRange;
    };
