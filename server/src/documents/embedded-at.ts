import { type Analysis, analyze } from '@imgtpl/language';
import {
  type EmbeddedTemplate,
  embeddedTemplateAt,
  embeddedTemplates,
  isInTemplate,
  type PipelineDocument,
} from '@imgtpl/request';
import { effectiveConfiguration, factsOfRequest, openPipelineFile, type TemplateDocument } from '@imgtpl/workspace';
import { type Places, placesIn } from '../lsp/places.js';
import type { Session } from '../session.js';
import type { AnalyzedPart } from './analyzed-template.js';
import type { AskedPlace } from './asked-place.js';
import type { OpenDocument } from './open-documents.js';

/** The template embedded in a pipeline file at a place. */
export async function embeddedAt(
  session: Session,
  { textDocument: { uri }, position }: AskedPlace,
): Promise<AnalyzedPart | undefined> {
  const document = session.documents.pipeline(uri);
  if (!document) return undefined;
  const places = placesIn(document.text, session.client.encoding);
  const offset = places.toOffset(position);
  const part = (await embeddedIn(session, uri)).find(({ embedded }) => isInTemplate(embedded, offset));
  return part ?? blankBlockAt(session, { document, places, offset });
}

/** All templates embedded in a pipeline file, in its order; blocks only if they are not blank. */
export async function embeddedIn(session: Session, uri: string): Promise<readonly AnalyzedPart[]> {
  const document = session.documents.pipeline(uri);
  if (!document) return [];
  return session.parts(document, async () => {
    const { documents } = await openPipelineFile(session.workspace, document);
    const places = placesIn(document.text, session.client.encoding);
    const parts = documents.flatMap((request) =>
      embeddedTemplates(request).map((embedded) => analyzed(session, { document, places, request, embedded })),
    );
    return Promise.all(parts);
  });
}

interface PlaceInFile extends Pick<Part, 'document' | 'places'> {
  readonly offset: number;
}

/** In a blank block, the line of the place says how far the block is indented. */
async function blankBlockAt(
  session: Session,
  { document, places, offset }: PlaceInFile,
): Promise<AnalyzedPart | undefined> {
  const { documents } = await openPipelineFile(session.workspace, document);
  for (const request of documents) {
    const embedded = embeddedTemplateAt(request, offset);
    if (embedded) return analyzed(session, { document, places, request, embedded });
  }
  return undefined;
}

interface Part {
  readonly document: OpenDocument;
  /** The places of the file. */
  readonly places: Places;
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
}

async function analyzed(session: Session, { document, request, embedded, places }: Part): Promise<AnalyzedPart> {
  const { path } = document;
  const { kind, text, parameter } = embedded;
  const { messages, language } = await session.words();
  const { settings, catalogue } = await effectiveConfiguration(session.workspace, path);
  const requests = [(await factsOfRequest(request)) ?? []].flat();
  const facts: TemplateDocument = {
    outcome: 'document',
    path,
    kind,
    text,
    settings,
    requests,
    catalogue,
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
    places: inFile(embedded, places),
    embedded,
    parameter,
  };
}

/** Translates between offsets of the template and places in the file. */
function inFile({ toFile, toTemplate, rangeInFile }: EmbeddedTemplate, places: Places): Places {
  return {
    toPosition: (offset) => places.toPosition(toFile(offset)),
    toRange: (range) => places.toRange(rangeInFile(range)),
    toOffset: (position) => toTemplate(places.toOffset(position)),
    toTextRange(range) {
      const { start, end } = places.toTextRange(range);
      return { start: toTemplate(start), end: toTemplate(end) };
    },
  };
}
