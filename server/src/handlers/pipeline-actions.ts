import {
  type CodeAction,
  type CodeActionKind,
  codeActions,
  type Diagnostic,
  isKindWanted,
  safeEdits,
  touches,
} from '@imgtpl/language';
import { type BaseImageChoice, blockEdits, setBandwidth, setBaseImage } from '@imgtpl/request';
import type * as lsp from 'vscode-languageserver';
import type { AnalysedPart } from '../embedded-at.js';
import type { OpenDocument } from '../open-documents.js';
import { type Places, places } from '../places.js';
import type { Session } from '../session.js';
import { type ActionPlace, canTake, type Offer } from './offer.js';

/** Fixes of a pipeline file, and what can be done with a template that stands in it. */
export async function pipelineOffers(session: Session, asked: ActionPlace): Promise<readonly Offer[]> {
  const document = session.documents.get(asked.uri);
  if (document?.family !== 'pipeline') return [];
  const way = places(document.text, session.client.encoding);
  const reported = await diagnosticsOf(session, document);
  const all = await fixAllOffers(session, asked, { reported, way });
  return [...(await offersAt(session, asked, { reported, way })), ...all];
}

interface Reported {
  readonly reported: readonly Diagnostic[];
  readonly way: Places;
}

/** The safe fixes of the whole file: what stands in it is mended there. */
async function fixAllOffers(
  session: Session,
  { only }: ActionPlace,
  { reported, way }: Reported,
): Promise<readonly Offer[]> {
  const edits = only !== null && isKindWanted(FIX_ALL, { kinds: only }) ? safeEdits(reported) : [];
  if (edits.length === 0) return [];
  const { messages } = await session.words();
  return [{ action: { title: messages.actionFixAll(), kind: FIX_ALL, edits, isPreferred: false }, places: way }];
}

const FIX_ALL: CodeActionKind = 'source.fixAll.imgtpl';

async function offersAt(session: Session, asked: ActionPlace, { reported, way }: Reported): Promise<readonly Offer[]> {
  const { embeddedAt } = await import('../embedded-at.js');
  const part = await embeddedAt(session, { textDocument: asked, position: asked.range.start });
  if (part) return partOffers(session, asked, { part, isReported: reportedAt(reported, way) });
  if (asked.only !== null && !isKindWanted('quickfix', { kinds: asked.only })) return [];
  const range = way.toTextRange(asked.range);
  const actions = reported.filter((it) => touches(it.range, range)).flatMap(fixActions);
  return actions.map((action) => ({ action, places: way }));
}

async function diagnosticsOf(session: Session, document: OpenDocument): Promise<readonly Diagnostic[]> {
  const reports = await session.report(document);
  return reports.flatMap((it) => (it.outcome === 'judged' && it.path === document.path ? it.diagnostics : []));
}

function fixActions({ fixes, ...diagnostic }: Diagnostic): Offer['action'][] {
  return fixes.map(({ title, edits, elsewhere }, index) => ({
    title,
    kind: 'quickfix',
    edits,
    diagnostics: [{ ...diagnostic, fixes }],
    isPreferred: index === 0,
    ...(elsewhere ? { elsewhere } : {}),
  }));
}

/** Whether something is reported at a place of the client's: in a block, not all that is said of a template is. */
function reportedAt(reported: readonly Diagnostic[], way: Places): (code: string, range: lsp.Range) => boolean {
  const keys = new Set(reported.map(({ code, range }) => keyOf(code, way.toRange(range))));
  return (code, range) => keys.has(keyOf(code, range));
}

function keyOf(code: string, { start, end }: lsp.Range): string {
  return [code, start.line, start.character, end.line, end.character].join(' ');
}

interface PartWithReports {
  readonly part: AnalysedPart;
  readonly isReported: (code: string, range: lsp.Range) => boolean;
}

/** The actions of the template, with the indentation of the block in front of what they write. */
function partOffers(session: Session, { range, only }: ActionPlace, { part, isReported }: PartWithReports): Offer[] {
  const { analysis, places: way, messages, document, request } = part;
  const pipelineFile = {
    path: document.path,
    setBaseImage: (image: BaseImageChoice) => setBaseImage(request, image),
    setBandwidth: (megabits: number) => setBandwidth(request, megabits),
  };
  const options = { messages, pipelineFile, ...(only === null ? {} : { kinds: only }) };
  const isSaid = ({ diagnostics }: CodeAction) =>
    diagnostics === undefined || diagnostics.some((it) => isReported(it.code, way.toRange(it.range)));
  const actions = codeActions(analysis, way.toTextRange(range), options).filter(
    (action) => action.kind !== FIX_ALL && isSaid(action) && canTake(session, action),
  );
  // A snippet would be indented once more by an editor: nothing is selected.
  return actions.map(({ selection: _, ...action }) => {
    return { action: { ...action, edits: blockEdits(action.edits, part.embedded) }, places: way };
  });
}
