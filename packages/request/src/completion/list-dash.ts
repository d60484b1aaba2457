import type { EntryCompletion } from './written-entry.js';
import type { WrittenPlace } from './written-place.js';

/** Whether an item of a YAML list could begin at a place, which is a line of its own. */
export function canBeginItem({ name, range }: WrittenPlace): boolean {
  return name?.column !== undefined && range.start === range.end;
}

/** The dash that begins an item of a list. */
export function dashAt({ range }: WrittenPlace, { goesOn }: { readonly goesOn: boolean }): EntryCompletion {
  const dash = { label: '-', kind: 'value', range, newText: '- ', isSnippet: false, deprecated: false } as const;
  return goesOn ? { ...dash, goesOn } : dash;
}
