import type { CodeAction } from '@imgtpl/language';
import type { Range } from 'vscode-languageserver';
import type { Places } from '../lsp/places.js';
import type { Session } from '../session.js';

/** What actions are asked for. */
export interface ActionPlace {
  readonly uri: string;
  readonly range: Range;
  /** The kinds that are asked for; null: any. */
  readonly only: readonly string[] | null;
}

/** An action with what it takes to show it. */
export interface Offer {
  readonly action: Omit<CodeAction, 'kind'> & { readonly kind: string };
  readonly places: Places;
}

/** Whether the client can do all that an action does: not all of them make files. */
export function canTake({ client }: Session, { newFile }: CodeAction): boolean {
  return newFile === undefined || (client.createsFiles && client.versionedEdits);
}
