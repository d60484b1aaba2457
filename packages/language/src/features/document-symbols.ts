import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { regionsOf } from './regions.js';

export type SymbolKind = 'region' | 'command' | 'variable' | 'label' | 'component' | 'parameter';

/** A thing with a name, for outlines and breadcrumbs. */
export interface DocumentSymbol {
  /** Never empty, on one line. */
  readonly name: string;
  /** What stands after the keyword, cut short. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly deprecated: boolean;
  readonly range: TextRange;
  /** The name's place, inside `range`. */
  readonly selectionRange: TextRange;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: regions hold their commands; ENV, LABEL and COMPONENT hold their variables, labels and parameters. */
export function documentSymbols({ template }: Analysis): readonly DocumentSymbol[] {
  const root: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly children: DocumentSymbol[] }[] = [];
  const regions = regionsOf(template);
  let next = 0;
  const openRegionsBefore = (offset: number): DocumentSymbol[] => {
    for (let region = regions[next]; region && region.opening.range.start < offset; region = regions[++next]) {
      const parent = innermost(open, region.opening.range.start) ?? root;
      const children: DocumentSymbol[] = [];
      const range = { start: region.opening.range.start, end: region.closing.range.end };
      const name = region.name === '' ? 'region' : oneLine(region.name);
      parent.push({
        name,
        detail: '',
        kind: 'region',
        deprecated: false,
        range,
        selectionRange: region.opening.range,
        children,
      });
      open.push({ end: range.end, children });
    }
    return innermost(open, offset) ?? root;
  };
  for (const command of template.commands) {
    openRegionsBefore(command.range.start).push(commandSymbol(template.text, command));
  }
  openRegionsBefore(template.text.length + 1);
  return root;
}

/** The children of the innermost open region that reaches beyond an offset; those that end before it are closed. */
function innermost(
  open: { readonly end: number; readonly children: DocumentSymbol[] }[],
  offset: number,
): DocumentSymbol[] | undefined {
  while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
  return open.at(-1)?.children;
}

function commandSymbol(text: string, command: Command): DocumentSymbol {
  const first = command.segments[0];
  return {
    name: oneLine(command.keyword),
    detail: first === undefined ? '' : oneLine(text.slice(first.start, Math.min(first.end, first.start + 120))),
    kind: command.content.shape === 'component' ? 'component' : 'command',
    deprecated: command.spec?.deprecated ?? false,
    range: command.range,
    selectionRange: command.keywordRange,
    children: [...partSymbols(text, command)],
  };
}

function* partSymbols(text: string, { spec, content }: Command): Generator<DocumentSymbol> {
  const leaf = { deprecated: false, children: [] };
  if (content.shape === 'pairs') {
    const kind = spec?.shape === 'pairs' && spec.setsVariables ? 'variable' : 'label';
    for (const { key, value, range } of content.pairs) {
      if (key.text === '') continue;
      const detail = value === undefined ? '' : oneLine(value.value);
      yield { ...leaf, name: oneLine(key.text), detail, kind, range, selectionRange: key.range };
    }
  }
  if (content.shape === 'component') {
    for (const { name, value, range } of content.parameters) {
      const detail = value === undefined ? '' : oneLine(text.slice(value.range.start, value.range.end));
      yield { ...leaf, name: oneLine(`--${name.text}`), detail, kind: 'parameter', range, selectionRange: name.range };
    }
  }
}

const LONGEST = 60;

/** A text cut short, with control characters as blanks. */
function oneLine(text: string): string {
  const cut = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
  return CONTROLS.test(cut) ? cut.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ') : cut;
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
