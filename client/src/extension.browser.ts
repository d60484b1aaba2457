/** The extension in a browser: the server is a worker, and asks the editor for files. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { serveFiles } from './serve-files.js';
import { clientOptions, type Extension, start } from './start.js';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const address = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  extension = start(context, () => {
    const client = new LanguageClient('imgtpl', 'imgtpl', () => Promise.resolve(new Worker(address)), clientOptions());
    serveFiles(client);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
