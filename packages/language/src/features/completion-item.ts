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
  /** What the typed text is compared with, if not the label. */
  readonly filterText?: string;
  /** What to show after the item is inserted, to help with what follows it. */
  readonly followUp?: 'completion' | 'signature';
  /** One line that is shown beside the label. */
  readonly detail?: string;
  /** What `newText` replaces: the word at the cursor, including the part after it. */
  readonly range: TextRange;
  readonly newText: string;
  /** Whether `newText` is in the snippet syntax of LSP. */
  readonly isSnippet: boolean;
  readonly deprecated: boolean;
  /** Lower ranks come first; equal ones keep the order of the list. */
  readonly rank: number;
  /**
   * Characters that accept the item and are then typed. None if the user may mean something that is in no list, because
   * a similar item would overwrite it.
   */
  readonly commitCharacters: readonly string[];
  /** What the documentation is made from, on request. */
  readonly about?: CompletionSubject;
}

/** What an item stands for. */
export type CompletionSubject =
  | { readonly command: CommandSpec }
  | { readonly component: CatalogueComponent }
  | { readonly parameter: CatalogueParameter }
  | { readonly code: string };

/** An item with default values for what is not given. */
export function completionItem(
  item: Pick<CompletionItem, 'label' | 'kind' | 'range'> & Partial<CompletionItem>,
): CompletionItem {
  return { newText: item.label, isSnippet: false, deprecated: false, rank: 1, commitCharacters: [], ...item };
}

/** An item that replaces a word, in the quotes of that word. */
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
