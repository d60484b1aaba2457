import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The scheme of the pages of diagnostics, which the server provides, so that they open offline. */
export const PAGE_SCHEME = 'imgtpl-page';

export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${code}.md` });
}

export function pageProvider(client: BaseLanguageClient): vscode.TextDocumentContentProvider {
  return {
    provideTextDocumentContent: ({ path }) =>
      client.sendRequest<string>('workspace/executeCommand', {
        command: 'imgtpl.explain',
        arguments: [{ code: path.replace(/^\//, '').replace(/\.md$/, '') }],
      }),
  };
}
