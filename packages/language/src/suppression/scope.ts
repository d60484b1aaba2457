import type { Template } from '@imgtpl/grammar';
import { addTo } from '../add-to.js';
import type { DiagnosticCode } from '../diagnostic.js';
import type { Directive, DirectiveCode } from './directive.js';
import { lineStartOf, suppressedRange } from './suppressed-range.js';

/** A code of a comment, known to exist. */
export interface CodeOfDirective {
  readonly directive: Directive;
  readonly place: DirectiveCode;
  readonly code: DiagnosticCode;
}

/** Where a comment disables a code: for diagnostics that start at `from` (UTF-16) or later and before `to`. */
export interface Scope extends CodeOfDirective {
  readonly from: number;
  readonly to: number;
}

/** The scopes of all comments of a template. */
export interface Scopes {
  /** In the order of `from`. */
  readonly scopes: readonly Scope[];
  /** The comments that enable codes which are not disabled. */
  readonly unusedEnables: readonly Directive[];
}

type OpenScope = { -readonly [K in keyof Scope]: Scope[K] };

/** Finds where codes are disabled: to the end of what follows the comment, or until they are enabled again. */
export function readScopes(
  template: Template,
  directives: readonly Directive[],
  codesOf: ReadonlyMap<Directive, readonly CodeOfDirective[]>,
): Scopes {
  const scopes: OpenScope[] = [];
  const unusedEnables: Directive[] = [];
  const open = new Map<DiagnosticCode, OpenScope[]>();
  for (const directive of directives) {
    const codes = codesOf.get(directive) ?? [];
    if (directive.kind === 'enable') {
      const ended = closeScopes(open, directive.codes.length === 0 ? [...open.keys()] : codes.map(({ code }) => code));
      for (const scope of ended) scope.to = lineStartOf(directive, template.text);
      if (ended.length === 0 && directive.codes.length === codes.length) unusedEnables.push(directive);
      continue;
    }
    const { start: from, end: to } = suppressedRange(directive, template);
    for (const code of codes) {
      const scope = { ...code, from, to };
      scopes.push(scope);
      if (directive.kind === 'disable') addTo(open, scope.code, scope);
    }
  }
  return { scopes, unusedEnables };
}

function closeScopes(open: Map<DiagnosticCode, OpenScope[]>, codes: readonly DiagnosticCode[]): OpenScope[] {
  return codes.flatMap((code) => {
    const ended = open.get(code) ?? [];
    open.delete(code);
    return ended;
  });
}
