import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface FileParams {
  readonly uri: string;
}

/**
 * Handles the server's requests for files that it cannot read itself: all of them in a browser, otherwise those of other
 * schemes than `file:`. Read-only.
 */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('imgtpl/readFile', async ({ uri }: FileParams) => {
    return orNull(async () =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))),
    );
  });
  client.onRequest('imgtpl/stat', async ({ uri }: FileParams) => {
    return orNull(async () => {
      const { type, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return { type: nameOfType(type), size };
    });
  });
  client.onRequest('imgtpl/list', async ({ uri }: FileParams) => {
    return orNull(async () => {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, type: nameOfType(type) }));
    });
  });
}

/** A file that cannot be read is a normal response, not an error: the worker may ask for missing files. */
async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

function nameOfType(type: vscode.FileType): 'file' | 'folder' | 'other' {
  if (type & vscode.FileType.File) return 'file';
  return type & vscode.FileType.Directory ? 'folder' : 'other';
}
