import type { CodeAction } from '@imgtpl/language';
import type { Range } from 'vscode-languageserver';
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
}

/** Whether the client supports everything that an action does: not all of them can create files. */
export function canTake({ client }: Session, { newFile }: CodeAction): boolean {
  return newFile === undefined || (client.createsFiles && client.versionedEdits);
}
