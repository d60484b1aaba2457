import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** How much of a template's limits is used: the server says it with every version that it judges. */
interface Budget {
  readonly uri: string;
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
  readonly label: string;
}

/** The item that shows the budget of the template in front. */
export function showBudget(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('imgtpl.budget', vscode.StatusBarAlignment.Right, 100);
  item.name = 'imgtpl';
  const budgets = new Map<string, Budget>();
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const budget = document && budgets.get(document.uri.toString());
    if (!budget || !vscode.workspace.getConfiguration('imgtpl').get('statusBar.enabled', true)) return item.hide();
    item.text = budget.label;
    item.tooltip = `${budget.bytes} / ${budget.maxBytes} B, ${budget.commands} / ${budget.maxCommands}`;
    const full = budget.bytes > budget.maxBytes || budget.commands > budget.maxCommands;
    item.backgroundColor = full ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  };
  return vscode.Disposable.from(
    item,
    client.onNotification('imgtpl/budget', (budget: Budget) => {
      budgets.set(vscode.Uri.parse(budget.uri).toString(), budget);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeConfiguration(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => budgets.delete(uri.toString())),
  );
}
