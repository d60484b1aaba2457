import type { TextRange } from '@imgtpl/grammar';
import {
  addTo,
  type BaseImage,
  type CodeAction,
  type CodeActionKind,
  codeActions,
  type Diagnostic,
  fixRounds,
  isKindWanted,
  type TextEdit,
  touches,
} from '@imgtpl/language';
import { setBandwidth, setBaseImage } from '@imgtpl/request';
import { baseName, type FileReport, lintDocument } from '@imgtpl/workspace';
import type { AnalyzedPart } from '../documents/analyzed-template.js';
import type { OpenDocument } from '../documents/open-documents.js';
import { type Places, placesIn } from '../lsp/places.js';
import type { Session } from '../session.js';
import { type ActionPlace, canTake, type Offer } from './offer.js';

/** Fixes for a pipeline file or a configuration, and actions for the template that is embedded at the place. */
export async function pipelineOffers(session: Session, asked: ActionPlace): Promise<readonly Offer[]> {
  const document = session.documents.get(asked.uri);
  if (document?.family !== 'pipeline' && document?.family !== 'configuration') return [];
  const places = placesIn(document.text, session.client.encoding);
  const reported = await diagnosticsOf(session, document);
  const all = await fixAllOffers(session, asked, { reported, places });
  return [...(await offersAt(session, asked, { reported, places })), ...all];
}

interface Reported {
  readonly reported: readonly Diagnostic[];
  readonly places: Places;
}

/** The safe fixes of the whole file, including its embedded templates. */
async function fixAllOffers(
  session: Session,
  { uri, only }: ActionPlace,
  { reported, places }: Reported,
): Promise<readonly Offer[]> {
  const document = session.documents.get(uri);
  if (document === undefined || only === null || !isKindWanted(FIX_ALL, { kinds: only })) return [];
  const edits = await editsOfRounds(session, document, reported);
  if (edits.length === 0) return [];
  const { messages } = await session.words();
  return [{ action: { title: messages.actionFixAll(), kind: FIX_ALL, edits, isPreferred: false }, places }];
}

/** The edits of the safe fixes, including those that touch others and have to wait for a later round. */
async function editsOfRounds(
  session: Session,
  { path, text }: OpenDocument,
  reported: readonly Diagnostic[],
): Promise<readonly TextEdit[]> {
  const rounds = fixRounds(text, reported);
  let step = rounds.next();
  while (!step.done) {
    const reports: FileReport[] = [];
    for await (const report of lintDocument(session.workspace, { path, text: step.value })) reports.push(report);
    step = rounds.next(diagnosticsIn(reports, path));
  }
  return step.value;
}

const FIX_ALL: CodeActionKind = 'source.fixAll.imgtpl';

async function offersAt(
  session: Session,
  asked: ActionPlace,
  { reported, places }: Reported,
): Promise<readonly Offer[]> {
  const { embeddedAt, embeddedIn } = await import('../documents/embedded-at.js');
  const part = await embeddedAt(session, { textDocument: asked, position: asked.range.start });
  if (part === undefined) {
    const parts = await embeddedIn(session, asked.uri);
    return [
      ...fixOffers(asked, { reported, places }),
      ...parts.flatMap((it) => fileOffers(session, asked, it, { reported, places })),
    ];
  }
  // What is found in the template has actions of its own.
  const ofFile = reported.filter(({ contentLine }) => contentLine === undefined);
  return [
    ...fixOffers(asked, { reported: ofFile, places }),
    ...partOffers(session, asked, { part, isReported: reportedAt(reported) }),
  ];
}

function fixOffers(asked: ActionPlace, { reported, places }: Reported): readonly Offer[] {
  if (asked.only !== null && !isKindWanted('quickfix', { kinds: asked.only })) return [];
  const range = places.toTextRange(asked.range);
  const actions = reported.filter((it) => touches(it.range, range)).flatMap(fixActions);
  return actions.map((action) => ({ action, places }));
}

/**
 * The actions that change the file for the sake of a template in it, which no fix of a diagnostic does. The range may
 * begin before the template, as that of a value does with its quote.
 */
function fileOffers(
  session: Session,
  asked: ActionPlace,
  part: AnalyzedPart,
  { reported, places }: Reported,
): readonly Offer[] {
  const { embedded } = part;
  const own = embedded.rangeInFile({ start: 0, end: embedded.text.length });
  const range = places.toTextRange(asked.range);
  if (!touches(own, range)) return [];
  const inside = { start: Math.max(own.start, range.start), end: Math.min(own.end, range.end) };
  const found = { part, isReported: reportedAt(reported) };
  const offers = partOffers(session, { ...asked, range: places.toRange(inside) }, found);
  // They are shown at the whole value, and one action is for all of the same code.
  const shown = ({ diagnostics }: Offer['action']) =>
    reported.filter((it) => touches(it.range, own) && diagnostics?.some(({ code }) => code === it.code));
  return offers.flatMap(({ action, ...offer }) =>
    action.elsewhere === undefined
      ? []
      : [{ action: { ...action, diagnostics: shown(action) }, ...offer, diagnosticPlaces: places }],
  );
}

async function diagnosticsOf(session: Session, document: OpenDocument): Promise<readonly Diagnostic[]> {
  return diagnosticsIn(await session.report(document), document.path);
}

function diagnosticsIn(reports: readonly FileReport[], path: string): readonly Diagnostic[] {
  return reports.flatMap((it) => (it.outcome !== 'unreadable' && it.path === path ? it.diagnostics : []));
}

function fixActions({ fixes, ...diagnostic }: Diagnostic): Offer['action'][] {
  return fixes.map(({ title, edits }, index) => ({
    title,
    kind: 'quickfix',
    edits,
    diagnostics: [{ ...diagnostic, fixes }],
    isPreferred: index === 0,
  }));
}

type IsReported = (code: string, range: TextRange) => boolean;

/**
 * Whether the file reports a code at a range: not everything that is found in a template is reported. In a block it is
 * reported at the range itself, in any other scalar at the whole value.
 */
function reportedAt(reported: readonly Diagnostic[]): IsReported {
  const rangesOf = new Map<string, TextRange[]>();
  for (const { code, range } of reported) addTo(rangesOf, code, range);
  return (code, { start, end }) => (rangesOf.get(code) ?? []).some((range) => range.start <= start && end <= range.end);
}

interface PartWithReports {
  readonly part: AnalyzedPart;
  readonly isReported: IsReported;
}

/** The actions for an embedded template, as far as their edits can be expressed in the file. */
function partOffers(session: Session, { range, only }: ActionPlace, { part, isReported }: PartWithReports): Offer[] {
  const { analysis, places, messages, document, request, embedded } = part;
  const pipelineFile = {
    path: document.path,
    name: baseName(document.path),
    setBaseImage: (image: BaseImage) => setBaseImage(request, image),
    setBandwidth: (megabits: number) => setBandwidth(request, megabits),
  };
  const options = { messages, pipelineFile, ...(only === null ? {} : { kinds: only }) };
  const isSaid = ({ diagnostics }: CodeAction) =>
    diagnostics === undefined || diagnostics.some((it) => isReported(it.code, embedded.rangeInFile(it.range)));
  const actions = codeActions(analysis, places.toTextRange(range), options).filter(
    (action) => action.kind !== FIX_ALL && isSaid(action) && canTake(session, action, document),
  );
  // Nothing is selected, because an editor would indent the snippet a second time.
  return actions.flatMap(({ selection: _, ...action }) => {
    const edits = embedded.written(action.edits);
    return edits ? [{ action: { ...action, edits }, places }] : [];
  });
}
