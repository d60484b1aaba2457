import { describeTemplate, KNOWN_CODES, member, printTree } from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import { emitFormats, emitPayload } from '../emit-payload.js';
import { pageText } from '../pages/page-text.js';
import { SERVER_COMMANDS, type ServerCommand } from '../server-commands.js';
import type { Session } from '../session.js';
import { writePipeline } from '../write-pipeline.js';
import { applyAction } from './code-actions.js';

/** Executes one of our commands; the result is plain JSON for the client to show. */
export async function onExecuteCommand(
  session: Session,
  { command, arguments: given }: lsp.ExecuteCommandParams,
): Promise<lsp.LSPAny> {
  const known = SERVER_COMMANDS.find((it) => it === command);
  if (known === undefined) throw new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, `There is no command ${command}.`);
  return execute(known, argumentOf(given?.[0]), session);
}

interface Argument {
  readonly uri: string;
  readonly code: string;
  readonly format: string;
  readonly base: string;
  readonly force: boolean;
  /** A range in the document that `uri` names. */
  readonly range: lsp.Range | undefined;
  /** A code action as it was offered, without its edits. */
  readonly action: Pick<lsp.CodeAction, 'title' | 'data'>;
}

async function execute(
  command: ServerCommand,
  { uri, code, format, base, force, range, action }: Argument,
  session: Session,
): Promise<lsp.LSPAny> {
  switch (command) {
    case 'imgtpl.applyAction':
      await applyAction(session, action);
      return null;
    case 'imgtpl.codes':
      return [...KNOWN_CODES].sort();
    case 'imgtpl.emit':
      return emitPayload(session, { uri, format, base, force });
    case 'imgtpl.emitFormats':
      return emitFormats(session);
    case 'imgtpl.explain':
      return pageText(session.pages, code) ?? null;
    case 'imgtpl.parseTree': {
      const template = await session.template(uri);
      if (!template) return null;
      const { document, analysis } = template;
      return [...printTree(describeTemplate(analysis.template, document.path), document.text)].join('');
    }
    case 'imgtpl.show':
      if (session.client.showsDocuments && uri !== '')
        await session.show({ uri, takeFocus: true, ...(range && { selection: range }) });
      return null;
    case 'imgtpl.writePipelineFile':
      await writePipeline(session, uri);
      return null;
    default:
      return command satisfies never;
  }
}

/** The only argument of a command is an object; missing fields are empty. */
function argumentOf(value: unknown): Argument {
  const text = (name: string) => {
    const field = member(value, name);
    return typeof field === 'string' ? field : '';
  };
  const range = member(value, 'range');
  return {
    uri: text('uri'),
    code: text('code'),
    format: text('format'),
    base: text('base'),
    force: member(value, 'force') === true,
    range: lsp.Range.is(range) ? range : undefined,
    action: { title: text('title'), data: member(value, 'data') },
  };
}
