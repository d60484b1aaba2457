import type { TextRange } from '@imgtpl/grammar';
import { excerpt } from '@imgtpl/language';
import {
  loadRequestMessages,
  type MappingNode,
  type RequestMessages,
  readPipelineFile,
  type SyntaxProblem,
} from '@imgtpl/request';
import type { Language } from '@imgtpl/spec';
import type { Messages } from '../messages/index.js';
import type { Problem } from '../problem.js';

/** In UTF-16 units: nobody writes a configuration longer than this. */
const LONGEST = 262_144;

/**
 * A configuration file as a tree, made by the reader of pipeline files: YAML 1.2 or JSON, with limits for depth and
 * aliases. The tree is undefined if the text has a syntax fault or is empty.
 */
export async function parseTree(
  text: string,
  { path, messages, language }: { readonly path: string; readonly messages: Messages; readonly language: Language },
): Promise<{ readonly tree: MappingNode | undefined; readonly problems: readonly Problem[] }> {
  if (text.length > LONGEST) {
    return { tree: undefined, problems: [{ range: START, message: messages.configurationTooLarge(LONGEST) }] };
  }
  const { first, second, found } = await readText(text, path);
  const isMalformed = found.some(({ kind }) => kind === 'malformed');
  const faults = isMalformed ? (await loadRequestMessages(language)).syntaxFaults : undefined;
  const problems = found.map((problem) => ({ range: problem.range, message: wording(problem, messages, faults) }));
  if (second !== undefined) {
    const range = second.root?.range ?? second.problems[0]?.range ?? START;
    problems.push({ range, message: messages.severalDocuments() });
  }
  return { tree: problems.length === 0 ? first?.root : undefined, problems };
}

/** Whether `parseTree` finds no syntax fault in a text. */
export async function isWellFormed(text: string, path: string): Promise<boolean> {
  if (text.length > LONGEST) return false;
  const { second, found } = await readText(text, path);
  return found.length === 0 && second === undefined;
}

async function readText(text: string, path: string) {
  const { documents } = await readPipelineFile(text, { path });
  const [first, second] = documents;
  return { first, second, found: (first?.problems ?? []).filter((problem) => !isEmptiness(problem)) };
}

const START: TextRange = { start: 0, end: 0 };

/** A file that is empty or has only comments configures nothing. */
function isEmptiness({ kind, range }: SyntaxProblem): boolean {
  return kind === 'not-a-mapping' && range.start === range.end;
}

function wording(
  { kind, detail, fault }: SyntaxProblem,
  messages: Messages,
  faults: RequestMessages['syntaxFaults'] | undefined,
): string {
  switch (kind) {
    case 'malformed':
      return messages.configurationSyntax(fault && faults ? faults[fault] : detail);
    case 'duplicate-key':
      return messages.duplicateKey(excerpt(detail));
    case 'unknown-tag':
      return messages.noTags(excerpt(detail));
    case 'unknown-alias':
      return messages.unknownAlias(excerpt(detail));
    case 'not-a-mapping':
      return messages.notAMapping();
    case 'too-deep':
      return messages.configurationTooDeep();
    case 'too-large':
      return messages.tooManyAliases();
    case 'too-long':
      return messages.tooManyValues();
    default:
      return kind satisfies never;
  }
}
