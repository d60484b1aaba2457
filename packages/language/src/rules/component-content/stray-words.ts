import type { Command, ComponentContent, ComponentParameter, TextRange } from '@imgtpl/grammar';
import { quotesRound } from '../../command-edits.js';
import { excerpt } from '../../excerpt.js';
import type { Fault, FixDraft } from '../../rule.js';
import { swallowedCommand } from '../../swallowed-command.js';
import { commentFault, trailingComment } from '../../trailing-comment.js';

/** Words that follow each other are one fault: a comment, or most often a value that lacks its quotes. */
export function* strayFaults(
  text: string,
  { content, command }: { readonly content: ComponentContent; readonly command: Command },
): Generator<Fault> {
  const swallowed = content.strays.length > 0 ? swallowedCommand(text, command) : undefined;
  for (const run of strayRuns(text, content)) {
    if (run.comment !== undefined) {
      yield commentFault(text, run.comment);
      continue;
    }
    const { start, end } = run;
    if (swallowed?.range.start === start) {
      yield { ...swallowed, range: { start, end } };
      return;
    }
    const quoted = excerpt(text.slice(start, end));
    yield { range: { start, end }, message: (say) => say.componentStray(quoted), fixes: quoteFix(text, run) };
  }
}

interface StrayRun {
  readonly start: number;
  end: number;
  /** Set when the first word begins one. */
  readonly comment: TextRange | undefined;
  /** The parameter before it. */
  readonly owner: ComponentParameter | undefined;
}

/** The strays, those together between which no parameter stands. */
function* strayRuns(text: string, { parameters, strays }: ComponentContent): Generator<StrayRun> {
  let run: StrayRun | undefined;
  let owners = 0;
  for (const { range } of strays) {
    if (run?.comment !== undefined && range.start < run.comment.end) continue;
    const before = owners;
    while ((parameters[owners]?.range.start ?? range.start) < range.start) owners++;
    const comment = trailingComment(text, range);
    if (run !== undefined && run.comment === undefined && comment === undefined && owners === before) {
      run.end = range.end;
      continue;
    }
    if (run !== undefined) yield run;
    run = { ...range, comment, owner: parameters[owners - 1] };
  }
  if (run !== undefined) yield run;
}

/** Quotes round a value and the words that follow it, where nothing in them reads otherwise inside of quotes. */
function quoteFix(text: string, { owner, end }: StrayRun): readonly FixDraft[] {
  const value = owner?.value;
  if (owner === undefined || value === undefined || value.quoted !== 'none') return [];
  const { start } = value.range;
  if (/["'\\\r\n]/.test(text.slice(start, end))) return [];
  return [{ title: (say) => say.quoteValue(`--${excerpt(owner.name.text)}`), edits: quotesRound({ start, end }) }];
}
