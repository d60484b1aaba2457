/** The extension in a browser: the server is a worker, and asks the editor for files. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Extension, start } from './start.js';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  let worker: Worker | undefined;
  const connectAnew = async () => {
    // A worker that hangs did not end when it was asked to, and nothing else would end it.
    worker?.terminate();
    worker = await startWorker(script);
    return connect(worker);
  };
  extension = start(context, (options) => new LanguageClient('imgtpl', 'imgtpl', connectAnew, options));
}

/** The transports to the worker. The client itself does not recognize a `Worker` if the editor has its own class. */
function connect(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Schemes that a worker can be loaded from. */
const LOADED = new Set(['http', 'https', 'file']);

/** The script of an extension on a remote machine is read through the editor, and the worker made from its text. */
async function startWorker(script: vscode.Uri): Promise<Worker> {
  if (LOADED.has(script.scheme)) return new Worker(script.toString(true));
  const source = new Uint8Array(await vscode.workspace.fs.readFile(script));
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
