/** The extension on a desktop or remote machine: the server is a Node process. */
import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { type Extension, start } from './start.js';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const serverOptions: ServerOptions = { module, transport: TransportKind.ipc };
  extension = start(context, (options) => new LanguageClient('imgtpl', 'imgtpl', serverOptions, options));
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
