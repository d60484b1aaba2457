import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

/**
 * The output channels for the client: one, seen in two ways. The library traces messages only while the log level of the
 * channel is Trace, which nobody looks for; for traces the setting decides instead.
 */
export function outputOptions(
  subscriptions: vscode.Disposable[],
): Pick<LanguageClientOptions, 'outputChannel' | 'traceOutputChannel'> {
  const outputChannel = vscode.window.createOutputChannel('imgtpl', { log: true });
  const level = () => (isTraced() ? vscode.LogLevel.Trace : outputChannel.logLevel);
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const tell = () => changed.fire(level());
  subscriptions.push(
    outputChannel,
    changed,
    outputChannel.onDidChangeLogLevel(tell),
    vscode.workspace.onDidChangeConfiguration(tell),
  );
  const traceOutputChannel: vscode.LogOutputChannel = {
    ...outputChannel,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    trace: (message) => outputChannel.info(message),
  };
  return { outputChannel, traceOutputChannel };
}

function isTraced(): boolean {
  return vscode.workspace.getConfiguration('imgtpl').get('trace.server', 'off') !== 'off';
}
