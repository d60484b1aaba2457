import { API_ERRORS, isApiErrorCode } from '@imgtpl/spec';
import { OWN_PREFIX } from '../diagnostic.js';
import type { DocumentationOptions } from './documentation-options.js';
import { escapeMarkdown } from './markdown.js';

/** The documentation of a diagnostic code, written with or without our prefix. */
export function codeDocs(code: string, { explain }: Pick<DocumentationOptions, 'explain'>): string | undefined {
  const explained = explain?.(code);
  if (explained !== undefined) return explained;
  if (!isApiErrorCode(code)) return explain?.(`${OWN_PREFIX}${code}`);
  const { http, cause, remedy } = API_ERRORS[code];
  return `**${escapeMarkdown(code)}** (HTTP ${http})\n\n${escapeMarkdown(cause)}\n\n${escapeMarkdown(remedy)}`;
}
