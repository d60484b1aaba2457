import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ask as askServer } from './ask.js';
import { pageUri } from './pages.js';

/** The commands of the palette. The server provides what they show. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const ask: Ask = (command, argument) => askServer(client, command, argument);
  const register = vscode.commands.registerCommand;
  return [
    register('imgtpl.newTemplate', () => open('', 'imgtpl')),
    register('imgtpl.emitPayload', (of?: vscode.Uri | string) => emitPayload(ask, of)),
    register('imgtpl.explainDiagnostic', (code?: string) => explain(ask, code)),
    register('imgtpl.showParseTree', async () => {
      const uri = activeUri();
      if (uri !== undefined) await open(await ask<string>('imgtpl.parseTree', { uri }), 'plaintext');
    }),
    register('imgtpl.restartServer', () => restart(client)),
    register('imgtpl.showOutput', () => client.outputChannel.show()),
  ];
}

/** In milliseconds: longer than the library takes to kill a server that does not stop, and to notice its end. */
const UNTIL_KILLED = 3000;

/**
 * A server that hangs fails to stop. We wait for its end, because the library would take that for the end of the next
 * one. A server that is just starting need not be restarted.
 */
async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.state !== State.Starting) {
    await client.stop().catch(() => new Promise((resolve) => setTimeout(resolve, UNTIL_KILLED)));
  }
  await client.start();
}

type Ask = <Answer>(command: string, argument: object) => Promise<Answer>;

interface EmitFormats {
  /** `asks` is the prompt for an additional input. */
  readonly formats: readonly { readonly name: string; readonly description: string; readonly asks?: string }[];
}

interface EmitArgument {
  readonly uri: string;
  readonly format: string;
  readonly base: string;
  readonly force?: boolean;
}

/** `force` is the text of a button, if errors can be ignored. */
type Emitted =
  | { readonly text: string; readonly language: string }
  | { readonly refusal: string; readonly force?: string };

/** Emits a template or pipeline file: that of a lens or menu, else the active one, else one the user picks. */
async function emitPayload(ask: Ask, of: vscode.Uri | string | undefined): Promise<void> {
  const uri = of?.toString() ?? emittedInFront() ?? (await pickEmitted());
  if (uri === undefined) return;
  const { formats } = await ask<EmitFormats>('imgtpl.emitFormats', {});
  const picks = formats.map(({ name, description, asks }) => ({ label: name, description, asks }));
  const picked = await vscode.window.showQuickPick(picks, { title: 'CreateImagePipeline', matchOnDescription: true });
  if (!picked) return;
  const base =
    picked.asks === undefined
      ? ''
      : await vscode.window.showInputBox({ title: picked.label, prompt: picked.asks, placeHolder: 'alpine:3' });
  if (base === undefined) return;
  await showEmitted(ask, { uri, format: picked.label, base });
}

/** Shows what is emitted, or why nothing is, with a button to ignore errors. */
async function showEmitted(ask: Ask, argument: EmitArgument): Promise<void> {
  const emitted = await ask<Emitted>('imgtpl.emit', argument);
  if ('text' in emitted) return await open(emitted.text, emitted.language);
  const buttons = emitted.force === undefined ? [] : [emitted.force];
  const pressed = await vscode.window.showErrorMessage(emitted.refusal, ...buttons);
  if (pressed !== undefined) await showEmitted(ask, { ...argument, force: true });
}

const EMITTED = '**/*.{imgtpl,pipeline.yaml,pipeline.yml,pipeline.json}';

function emittedInFront(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const isEmitted = document && vscode.languages.match([{ language: 'imgtpl' }, { pattern: EMITTED }], document) > 0;
  return isEmitted ? document.uri.toString() : undefined;
}

/** Lets the user pick a file, and opens it, because the server only knows open files. */
async function pickEmitted(): Promise<string | undefined> {
  const files = await vscode.workspace.findFiles(EMITTED);
  const picks = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  picks.sort((one, other) => (one.label < other.label ? -1 : 1));
  const picked = await vscode.window.showQuickPick(picks, { title: 'CreateImagePipeline' });
  return picked && (await vscode.workspace.openTextDocument(picked.uri)).uri.toString();
}

/** Shows the page of a code: the given one, that of a diagnostic at the cursor or in the file, or any. */
async function explain(ask: Ask, code: string | undefined): Promise<void> {
  const shown = code === undefined ? codesInFront() : [code];
  const [first, ...others] = shown.length > 0 ? shown : await ask<string[]>('imgtpl.codes', {});
  const wanted =
    first === undefined || others.length === 0 ? first : await vscode.window.showQuickPick([first, ...others]);
  if (wanted !== undefined) await vscode.commands.executeCommand('markdown.showPreview', pageUri(wanted));
}

function codesInFront(): readonly string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const ours = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'imgtpl');
  const here = ours.filter(({ range }) => range.contains(editor.selection.active));
  const codes = (here.length > 0 ? here : ours).map(({ code }) => codeText(code));
  return [...new Set(codes)].filter((it) => it !== '');
}

function codeText(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function activeUri(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

async function open(content: string, language: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}
