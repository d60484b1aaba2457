import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './ask.js';

/** The scheme of the pages of diagnostics, which the server provides, so that they open offline. */
export const PAGE_SCHEME = 'imgtpl-page';

/** The page of a code in that scheme. */
export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${code}.md` });
}

/** Reads the pages from the server when the editor opens one. */
export function pageProvider(client: BaseLanguageClient): vscode.TextDocumentContentProvider {
  return {
    provideTextDocumentContent: ({ path }) =>
      ask<string>(client, 'imgtpl.explain', { code: path.replace(/^\//, '').replace(/\.md$/, '') }),
  };
}
