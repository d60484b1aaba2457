import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** How much of a template's limits is used: the server sends it with every version that it judges. */
interface Budget {
  readonly uri: string;
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
  readonly label: string;
}

/** The share of a limit at which the linter starts to warn. */
const NEARLY_FULL = 0.9;

function backgroundOf(used: number): vscode.ThemeColor | undefined {
  if (used > 1) return new vscode.ThemeColor('statusBarItem.errorBackground');
  return used > NEARLY_FULL ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
}

/** The status bar item with the budget of the active template. */
export function showBudget(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('imgtpl.budget', vscode.StatusBarAlignment.Right, 100);
  item.name = 'imgtpl';
  const budgets = new Map<string, Budget>();
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const budget = document && budgets.get(document.uri.toString());
    if (!budget || !vscode.workspace.getConfiguration('imgtpl').get('statusBar.enabled', true)) return item.hide();
    const percent = Math.ceil((budget.bytes / budget.maxBytes) * 100);
    item.text = `$(package) ${percent} % · ${budget.commands}/${budget.maxCommands}`;
    item.tooltip = budget.label;
    item.accessibilityInformation = { label: budget.label };
    item.backgroundColor = backgroundOf(Math.max(budget.bytes / budget.maxBytes, budget.commands / budget.maxCommands));
    item.show();
  };
  return vscode.Disposable.from(
    item,
    client.onNotification('imgtpl/budget', (budget: Budget) => {
      budgets.set(vscode.Uri.parse(budget.uri).toString(), budget);
      show();
    }),
    // Budgets from a server that has ended are out of date. The next server sends new ones.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) return;
      budgets.clear();
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeConfiguration(show),
    // A document that gets another language is closed and opened, and its editor stays the active one.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      budgets.delete(uri.toString());
      show();
    }),
  );
}
