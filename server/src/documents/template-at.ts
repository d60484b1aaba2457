import type { TextEdit } from '@imgtpl/language';
import { isBlock } from '@imgtpl/request';
import type { Session } from '../session.js';
import type { AnalyzedPart, AnalyzedTemplate } from './analyzed-template.js';
import type { AskedPlace } from './asked-place.js';

/** The template, or the templates embedded in a pipeline file. */
export async function templatesIn(session: Session, uri: string): Promise<readonly AnalyzedTemplate[]> {
  const template = await session.template(uri);
  if (template) return [template];
  if (!session.documents.pipeline(uri)) return [];
  const { embeddedIn } = await import('./embedded-at.js');
  return embeddedIn(session, uri);
}

/** Whether a template is embedded in a pipeline file. */
export function isPart(template: AnalyzedTemplate): template is AnalyzedPart {
  return 'embedded' in template;
}

/** Whether the lines of a template are lines of its document; otherwise formatting makes no sense. */
export function hasOwnLines(template: AnalyzedTemplate): boolean {
  return !isPart(template) || isBlock(template.embedded);
}

/** Edits of a template, translated for its document; undefined if they cannot be expressed there. */
export function writtenEdits(template: AnalyzedTemplate, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  return isPart(template) ? template.embedded.written(edits) : edits;
}

/** The template at a place: the document itself, or the template embedded in a pipeline file there. */
export async function templateAt(session: Session, asked: AskedPlace): Promise<AnalyzedTemplate | undefined> {
  const { uri } = asked.textDocument;
  if (!session.documents.pipeline(uri)) return session.template(uri);
  const { embeddedAt } = await import('./embedded-at.js');
  return embeddedAt(session, asked);
}
