import type { TextRange, Word } from '@imgtpl/grammar';
import type { CommandSpec } from '@imgtpl/spec';
import type { CatalogueComponent, CatalogueParameter } from '../components/component-catalogue.js';

/** What an item is, for the icon before it. */
export type CompletionKind =
  | 'keyword'
  | 'snippet'
  | 'variable'
  | 'value'
  | 'path'
  | 'component'
  | 'parameter'
  | 'code'
  | 'directive';

/** Something that can be written at a place. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is compared with what is written, where that is not the label. */
  readonly filterText?: string;
  /** What helps with that which is to be written behind it, where something is. */
  readonly goesOn?: 'completion' | 'signature';
  /** One line that is shown beside the label. */
  readonly detail?: string;
  /** What is replaced (the word at the cursor, also what follows the cursor) and by what. */
  readonly range: TextRange;
  readonly newText: string;
  /** Whether `newText` is in the snippet syntax of LSP. */
  readonly isSnippet: boolean;
  readonly deprecated: boolean;
  /** Lower ones come first; equal ones in the order of the list. */
  readonly rank: number;
  /**
   * Characters that take the item and are then typed; none where something may be meant that is in no list: it would be
   * overwritten by what only looks like it.
   */
  readonly commitCharacters: readonly string[];
  /** What the documentation is made from when somebody asks for it. */
  readonly about?: CompletionSubject;
}

/** What an item stands for. */
export type CompletionSubject =
  | { readonly command: CommandSpec }
  | { readonly component: CatalogueComponent }
  | { readonly parameter: CatalogueParameter }
  | { readonly code: string };

/** An item with everything that is usual. */
export function completionItem(
  item: Pick<CompletionItem, 'label' | 'kind' | 'range'> & Partial<CompletionItem>,
): CompletionItem {
  return { newText: item.label, isSnippet: false, deprecated: false, rank: 1, commitCharacters: [], ...item };
}

/** An item in place of a word, in the quotes that the word has. */
export function itemInWord(
  word: Word | undefined,
  item: Pick<CompletionItem, 'label' | 'kind' | 'range'> & Partial<CompletionItem>,
): CompletionItem {
  const quote = word === undefined ? '' : QUOTES[word.quoted];
  if (quote === '') return completionItem(item);
  const newText = `${quote}${item.label}${quote}`;
  return completionItem({ ...item, newText, filterText: newText });
}

const QUOTES: { readonly [Q in Word['quoted']]: string } = { none: '', mixed: '', double: '"', single: "'" };
