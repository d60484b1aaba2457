import { lineIndex } from '@imgtpl/grammar';
import { type Analysis, analyze } from '@imgtpl/language';
import {
  type EmbeddedTemplate,
  embeddedTemplateAt,
  loadPipelineReader,
  type PipelineDocument,
  pipelineSyntax,
} from '@imgtpl/request';
import { effectiveConfiguration, factsOfRequest, type TemplateDocument } from '@imgtpl/workspace';
import type { OpenDocument } from './open-documents.js';
import { type Places, places } from './places.js';
import type { AnalysedTemplate, Session } from './session.js';
import type { AskedPlace } from './template-at.js';

/** A template inside of a pipeline file, with what its lines begin with there. */
export interface AnalysedPart extends AnalysedTemplate {
  readonly lineStart: string;
}

/** The template that stands in a pipeline file at a place. */
export async function embeddedAt(
  session: Session,
  { textDocument, position }: AskedPlace,
): Promise<AnalysedPart | undefined> {
  const document = session.documents.get(textDocument.uri);
  if (document?.family !== 'pipeline' || pipelineSyntax(document.path) !== 'yaml') return undefined;
  const way = places(document.text, lineIndex(document.text), session.client.encoding);
  const offset = way.toOffset(position);
  const read = await loadPipelineReader('yaml');
  for (const request of read(document.text).documents) {
    const embedded = embeddedTemplateAt(request, offset);
    if (embedded) return analysed(session, { document, request, embedded, way });
  }
  return undefined;
}

interface Part {
  readonly document: OpenDocument;
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
  readonly way: Places;
}

async function analysed(session: Session, { document, request, embedded, way }: Part): Promise<AnalysedPart> {
  const { path } = document;
  const { kind, text, lineStart } = embedded;
  const { messages, language } = await session.words();
  const { settings, catalogue } = await effectiveConfiguration(session.workspace, path);
  const requests = [(await factsOfRequest(request)) ?? []].flat();
  const facts: TemplateDocument = {
    ...{ outcome: 'document', path, kind, text, settings, requests },
    ...(catalogue && { catalogue }),
  };
  const judge = (other: string): Analysis => analyze(other, { ...facts, messages });
  return {
    document,
    analysis: judge(text),
    facts,
    judge,
    messages,
    language,
    places: inFile(embedded, way),
    lineStart,
  };
}

/** Offsets of the template, places of the file. */
function inFile({ toFile, toTemplate }: EmbeddedTemplate, way: Places): Places {
  return {
    toPosition: (offset) => way.toPosition(toFile(offset)),
    toRange: ({ start, end }) => way.toRange({ start: toFile(start), end: toFile(end) }),
    toOffset: (position) => toTemplate(way.toOffset(position)),
    toTextRange(range) {
      const { start, end } = way.toTextRange(range);
      return { start: toTemplate(start), end: toTemplate(end) };
    },
  };
}
