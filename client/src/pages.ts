import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Documents of this scheme are the pages of diagnostics, made by the server: they open without a network. */
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
