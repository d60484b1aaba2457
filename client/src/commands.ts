import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pageUri } from './pages.js';

/** The commands of the palette. What they show is made by the server. */
export function registerCommands(client: BaseLanguageClient): vscode.Disposable[] {
  const ask = <Answer>(command: string, argument: object) =>
    client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });
  const register = vscode.commands.registerCommand;
  return [
    register('imgtpl.emitPayload', (of?: vscode.Uri | string) => emitPayload(ask, of)),
    register('imgtpl.explainDiagnostic', (code?: string) => explain(code)),
    register('imgtpl.showParseTree', async () => {
      const uri = activeUri();
      if (uri !== undefined) await open(await ask<string>('imgtpl.parseTree', { uri }), 'plaintext');
    }),
    register('imgtpl.restartServer', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    }),
    register('imgtpl.showOutput', () => client.outputChannel.show()),
  ];
}

type Ask = <Answer>(command: string, argument: object) => Promise<Answer>;

interface EmitFormats {
  readonly formats: readonly { readonly name: string; readonly description: string }[];
}

type Emitted = { readonly text: string; readonly language: string } | { readonly refusal: string };

/** Of a template or pipeline file: that of a lens or a menu, else the one in front. */
async function emitPayload(ask: Ask, of: vscode.Uri | string | undefined): Promise<void> {
  const uri = of?.toString() ?? activeUri();
  if (uri === undefined) return;
  const { formats } = await ask<EmitFormats>('imgtpl.emitFormats', {});
  const picks = formats.map(({ name, description }) => ({ label: name, description }));
  const picked = await vscode.window.showQuickPick(picks, { title: 'CreateImagePipeline', matchOnDescription: true });
  if (!picked) return;
  // A Dockerfile alone has to start from an image of Docker's.
  const base =
    picked.label === 'dockerfile' ? await vscode.window.showInputBox({ title: 'dockerfile', prompt: '--base' }) : '';
  if (base === undefined) return;
  const emitted = await ask<Emitted>('imgtpl.emit', { uri, format: picked.label, base });
  if ('refusal' in emitted) await vscode.window.showErrorMessage(emitted.refusal);
  else await open(emitted.text, emitted.language);
}

/** The page of a code: the one given, or that of a diagnostic at the cursor. */
async function explain(code: string | undefined): Promise<void> {
  const wanted = code ?? (await codeAtCursor());
  if (wanted !== undefined) await vscode.commands.executeCommand('markdown.showPreview', pageUri(wanted));
}

async function codeAtCursor(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const ours = vscode.languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'imgtpl');
  const here = ours.filter(({ range }) => range.contains(editor.selection.active));
  const codes = [...new Set((here.length > 0 ? here : ours).map(({ code }) => codeText(code)))].filter(
    (it) => it !== '',
  );
  return codes.length > 1 ? vscode.window.showQuickPick(codes) : codes[0];
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
