import { codeLenses, type DocumentationOptions, hover, inlayHints } from '@imgtpl/language';
import * as lsp from 'vscode-languageserver';
import { pipelineFileOf } from '../pairs.js';
import type { AnalysedTemplate, Session } from '../session.js';

export interface ReadingHandlers {
  hover(session: Session, params: lsp.HoverParams): Promise<lsp.Hover | null>;
  codeLens(session: Session, params: lsp.CodeLensParams): Promise<lsp.CodeLens[] | null>;
  inlayHint(session: Session, params: lsp.InlayHintParams): Promise<lsp.InlayHint[] | null>;
}

/** Handlers of what only reads the template and tells of it. */
export function readingHandlers(): ReadingHandlers {
  return {
    async hover(session, { textDocument, position }) {
      const template = await session.template(textDocument.uri);
      if (!template) return null;
      const { analysis, places } = template;
      const found = hover(analysis, places.toOffset(position), documentation(session, template));
      if (!found) return null;
      return { contents: markup(found.contents, session.client.markdownHover), range: places.toRange(found.range) };
    },
    async codeLens(session, { textDocument }) {
      const template = session.settings.codeLens ? await session.template(textDocument.uri) : undefined;
      if (!template) return null;
      const { analysis, places, messages, document } = template;
      const pipelineFile = await pipelineFileOf(session, document);
      const lenses = codeLenses(analysis, { messages, ...(pipelineFile === undefined ? {} : { pipelineFile }) });
      return lenses.map(({ range, title, action }) => ({
        range: places.toRange(range),
        command: { title, command: LENS_COMMAND[action], arguments: [document.uri] },
      }));
    },
    async inlayHint(session, { textDocument, range }) {
      const template = session.settings.inlayHints ? await session.template(textDocument.uri) : undefined;
      if (!template) return null;
      const { analysis, places, messages } = template;
      return inlayHints(analysis, places.toTextRange(range), { messages }).map(({ offset, label, tooltip }) => ({
        position: places.toPosition(offset),
        label,
        tooltip,
      }));
    },
  };
}

/** What documentation is made of. */
function documentation(
  { pages }: Session,
  { messages, language }: Pick<AnalysedTemplate, 'messages' | 'language'>,
): DocumentationOptions {
  return { messages, language, explain: (code) => pages.text(code) };
}

/** Commands of the extension; another client shows the text and finds nothing to do. */
const LENS_COMMAND = { budget: '', emit: 'imgtpl.emitPayload', openPipelineFile: 'imgtpl.openPipelineFile' };

function markup(value: string, markdown: boolean): lsp.MarkupContent {
  return { kind: markdown ? lsp.MarkupKind.Markdown : lsp.MarkupKind.PlainText, value };
}
