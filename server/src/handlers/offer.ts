import type { CodeAction } from '@imgtpl/language';
import type { Range } from 'vscode-languageserver';
import type { OpenDocument } from '../documents/open-documents.js';
import type { Places } from '../lsp/places.js';
import type { Session } from '../session.js';

/** The place and the kinds for which actions are requested. */
export interface ActionPlace {
  readonly uri: string;
  readonly range: Range;
  /** The requested kinds; null for any. */
  readonly only: readonly string[] | null;
}

/** An action with the places of its text. */
export interface Offer {
  readonly action: Omit<CodeAction, 'kind'> & { readonly kind: string };
  readonly places: Places;
  /** The places of the diagnostics that it fixes, if they are shown in another text than the one that it edits. */
  readonly diagnosticPlaces?: Places;
}

/**
 * Whether everything that an action does can be done: not all clients can create files, and beside a document without a
 * folder there is no place for one.
 */
export function canTake({ client }: Session, { newFile }: CodeAction, { isFile }: OpenDocument): boolean {
  return newFile === undefined || (isFile && client.createsFiles && client.versionedEdits);
}
