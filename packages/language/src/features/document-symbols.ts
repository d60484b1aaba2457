import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { withoutControls } from '../text/control-characters.js';
import { excerpt } from '../text/excerpt.js';
import { setsVariables } from '../variables/sets-variables.js';
import { type Region, regionsOf } from './regions.js';

/** What a symbol is, for the icon before it. */
export type SymbolKind = 'region' | 'command' | 'variable' | 'label' | 'component' | 'parameter';

/** A thing with a name, for outlines and breadcrumbs. */
export interface DocumentSymbol {
  /** Never empty, on one line. */
  readonly name: string;
  /** The text after the keyword, cut short. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly deprecated: boolean;
  readonly range: TextRange;
  /** The name's place, inside `range`. */
  readonly selectionRange: TextRange;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: regions hold their commands; ENV, LABEL and COMPONENT hold their variables, labels and parameters. */
export function documentSymbols({ template }: Pick<Analysis, 'template'>): readonly DocumentSymbol[] {
  const outline: Outline = { root: [], open: [] };
  const regions = regionsOf(template);
  let next = 0;
  const openRegions = (before: number): void => {
    for (let region = regions[next]; region && region.opening.range.start < before; region = regions[++next]) {
      openRegion(outline, region);
    }
  };
  let count = 0;
  for (const command of template.commands) {
    if (count >= MOST_SYMBOLS) break;
    const { start } = command.keywordRange;
    openRegions(start);
    const symbol = commandSymbol(template.text, command);
    childrenAt(outline, start).push(symbol);
    count += 1 + symbol.children.length;
  }
  openRegions(Number.POSITIVE_INFINITY);
  return outline.root;
}

/** Nobody reads a longer outline, and an editor would freeze on it. */
const MOST_SYMBOLS = 20_000;

interface Outline {
  readonly root: DocumentSymbol[];
  /** The regions around the current place, the innermost last. */
  readonly open: { readonly end: number; readonly children: DocumentSymbol[] }[];
}

function openRegion(outline: Outline, { name, opening, closing }: Region): void {
  const range = { start: opening.range.start, end: closing.range.end };
  const siblings = childrenAt(outline, range.start);
  const children: DocumentSymbol[] = [];
  siblings.push({
    name: name === '' ? 'region' : oneLine(name),
    detail: '',
    kind: 'region',
    deprecated: false,
    range,
    selectionRange: opening.range,
    children,
  });
  outline.open.push({ end: range.end, children });
}

/** The list that a symbol at an offset goes to; closes the regions that end before it. */
function childrenAt({ root, open }: Outline, offset: number): DocumentSymbol[] {
  while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
  return open.at(-1)?.children ?? root;
}

function commandSymbol(text: string, command: Command): DocumentSymbol {
  const { content, spec } = command;
  const first = command.segments[0];
  return {
    name: oneLine(command.keyword),
    detail: first === undefined ? '' : oneLine(text.slice(first.start, first.end)),
    kind: content.shape === 'component' ? 'component' : 'command',
    deprecated: spec?.deprecated ?? false,
    range: command.range,
    selectionRange: command.keywordRange,
    children: partSymbols(text, command),
  };
}

function partSymbols(text: string, command: Command): readonly DocumentSymbol[] {
  const { content } = command;
  if (content.shape === 'pairs') {
    const kind = setsVariables(command) ? 'variable' : 'label';
    const named = content.pairs.filter(({ key }) => key.text !== '');
    return named.map(({ key, value, range }) =>
      leaf({ name: key.text, detail: value?.value ?? '', kind, range, selectionRange: key.range }),
    );
  }
  if (content.shape !== 'component') return [];
  return content.parameters.map(({ name, value, range }) => {
    const detail = value === undefined ? '' : text.slice(value.range.start, value.range.end);
    return leaf({ name: `--${name.text}`, detail, kind: 'parameter', range, selectionRange: name.range });
  });
}

type Leaf = Pick<DocumentSymbol, 'name' | 'detail' | 'kind' | 'range' | 'selectionRange'>;

function leaf({ name, detail, kind, range, selectionRange }: Leaf): DocumentSymbol {
  return {
    name: oneLine(name),
    detail: oneLine(detail),
    kind,
    deprecated: false,
    range,
    selectionRange,
    children: [],
  };
}

/** A text cut short, with control characters as blanks. */
function oneLine(text: string): string {
  return withoutControls(excerpt(text));
}
