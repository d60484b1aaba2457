import { type Analysis, analyze } from '@imgtpl/language';
import { type EmbeddedTemplate, embeddedTemplateAt, embeddedTemplates, type PipelineDocument } from '@imgtpl/request';
import { effectiveConfiguration, factsOfRequest, openPipelineFile, type TemplateDocument } from '@imgtpl/workspace';
import type { AskedPlace } from './asked-place.js';
import type { OpenDocument } from './open-documents.js';
import { type Places, places } from './places.js';
import type { AnalysedTemplate, Session } from './session.js';

/** A template inside of a pipeline file, with its places there. */
export interface AnalysedPart extends AnalysedTemplate {
  /** What it is the content of. */
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
  /** The name of the parameter whose content it is. */
  readonly parameter: string;
}

/** The template that stands in a pipeline file at a place. */
export async function embeddedAt(
  session: Session,
  { textDocument, position }: AskedPlace,
): Promise<AnalysedPart | undefined> {
  const file = await readFile(session, textDocument.uri);
  const offset = file?.way.toOffset(position) ?? 0;
  for (const request of file?.requests ?? []) {
    const embedded = embeddedTemplateAt(request, offset);
    if (embedded && file) return analysed(session, { ...file, request, embedded });
  }
  return undefined;
}

/** All templates that stand in a pipeline file, in its order. */
export async function embeddedIn(session: Session, uri: string): Promise<readonly AnalysedPart[]> {
  const file = await readFile(session, uri);
  if (!file) return [];
  const parts = file.requests.flatMap((request) =>
    embeddedTemplates(request).map((embedded) => analysed(session, { ...file, request, embedded })),
  );
  return Promise.all(parts);
}

interface ReadPipeline {
  readonly document: OpenDocument;
  readonly requests: readonly PipelineDocument[];
  readonly way: Places;
}

async function readFile(session: Session, uri: string): Promise<ReadPipeline | undefined> {
  const document = session.documents.get(uri);
  if (document?.family !== 'pipeline') return undefined;
  const { documents: requests } = await openPipelineFile(session.workspace, document);
  return { document, requests, way: places(document.text, session.client.encoding) };
}

interface Part extends Pick<ReadPipeline, 'document' | 'way'> {
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
}

async function analysed(session: Session, { document, request, embedded, way }: Part): Promise<AnalysedPart> {
  const { path } = document;
  const { kind, text, parameter } = embedded;
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
    request,
    analysis: judge(text),
    facts,
    judge,
    messages,
    language,
    places: inFile(embedded, way),
    embedded,
    parameter,
  };
}

/** Offsets of the template, places of the file. */
function inFile({ toFile, toTemplate, rangeInFile }: EmbeddedTemplate, way: Places): Places {
  return {
    toPosition: (offset) => way.toPosition(toFile(offset)),
    toRange: (range) => way.toRange(rangeInFile(range)),
    toOffset: (position) => toTemplate(way.toOffset(position)),
    toTextRange(range) {
      const { start, end } = way.toTextRange(range);
      return { start: toTemplate(start), end: toTemplate(end) };
    },
  };
}
