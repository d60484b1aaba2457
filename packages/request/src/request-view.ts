import type { TextRange } from '@imgtpl/grammar';
import type { ParameterNode } from '@imgtpl/spec';
import type { PipelineDocument } from './pipeline-file.js';
import { type PipelineNode, textValue } from './pipeline-node.js';

/** A value that a document gives for a parameter. */
export interface GivenValue {
  /** In the API's flattened form: `Tag.2.Key`. */
  readonly path: string;
  readonly parameter: ParameterNode;
  readonly node: PipelineNode;
  /** The range of the name; for a list item, of the item. */
  readonly keyRange: TextRange;
  /** Whether the value is valid on its own; a list only if all its items are. */
  readonly isValid: boolean;
  /** How many items a list has; 0 for everything else. */
  readonly items: number;
}

/** What rules about combinations read: the values of one document, by path. */
export interface RequestView {
  readonly document: PipelineDocument;
  /** Where a missing parameter of the top level is reported: at the first key of the document. */
  readonly top: TextRange;
  readonly given: ReadonlyMap<string, GivenValue>;
}

/** Whether a parameter is left out; an empty list is, where a list belongs: nothing of it is sent. */
export function isOmitted({ given }: RequestView, path: string): boolean {
  const value = given.get(path);
  return value === undefined || (value.isValid && value.node.kind === 'sequence' && value.items === 0);
}

/** The value of a parameter, if it is given and valid on its own. */
export function validValue({ given }: RequestView, path: string): GivenValue | undefined {
  const value = given.get(path);
  return value?.isValid ? value : undefined;
}

/** The text of a parameter, if it is given and valid on its own. */
export function validText(view: RequestView, path: string): string | undefined {
  return textValue(validValue(view, path)?.node);
}
