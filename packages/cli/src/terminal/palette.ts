import type { Severity } from '@imgtpl/language';

/** The colours of a report; the plain palette returns every text unchanged. */
export interface Palette {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  removed(text: string): string;
}

export const PLAIN: Palette = {
  severity: (_severity, text) => text,
  strong: (text) => text,
  faint: (text) => text,
  good: (text) => text,
  removed: (text) => text,
};

const SEVERITY_COLORS = { error: 31, warning: 33, hint: 36 } as const satisfies Record<Severity, number>;

/** The eight basic colours of every terminal, whose look the user's theme decides. */
export const COLORED: Palette = {
  severity: (severity, text) => paint(SEVERITY_COLORS[severity], text),
  strong: (text) => paint(1, text),
  faint: (text) => paint(2, text),
  good: (text) => paint(32, text),
  removed: (text) => paint(31, text),
};

function paint(color: number, text: string): string {
  return text === '' ? text : `\u001b[${color}m${text}\u001b[0m`;
}

/** A text without the colours of a palette. */
export function unpainted(text: string): string {
  return text.replaceAll(/\u001b\[\d+m/g, '');
}
