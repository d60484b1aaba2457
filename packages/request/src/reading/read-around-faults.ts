import { type LineIndex, lineIndex } from '@imgtpl/grammar';
import { type PipelineFile, type PipelineSyntax, pipelineSyntax, type SyntaxProblem } from '../pipeline-file.js';
import type { MappingNode } from '../pipeline-node.js';

/**
 * Reads the documents that cannot be read as far as possible: a line that is half written does not hide what the others
 * say. The documents keep their problems.
 */
export async function readAroundFaults(path: string, file: PipelineFile): Promise<PipelineFile> {
  const unread = file.documents.filter(({ root }) => root === undefined);
  const faults = unread.flatMap(({ problems }) => problems.filter(({ kind }) => kind === 'malformed'));
  if (faults.length === 0) return file;
  const roots = await READERS[pipelineSyntax(path)](file, faults);
  const read = file.documents.map((document, index) =>
    document.root === undefined ? { ...document, root: roots[index] } : document,
  );
  return { ...file, documents: read };
}

type BrokenReader = (
  file: PipelineFile,
  faults: readonly SyntaxProblem[],
) => Promise<readonly (MappingNode | undefined)[]>;

const READERS: { readonly [S in PipelineSyntax]: BrokenReader } = {
  async yaml({ text, documents }, faults) {
    const { readBrokenYaml } = await import('./read-yaml.js');
    // Where a bracket is found to be open, it is the line above that is at fault, and the parser knows that.
    const atFault = faults.filter(({ fault }) => fault !== 'open-bracket');
    const offsets = atFault.map(({ range }) => range.start);
    const roots = readBrokenYaml(withComments(text, offsets));
    // A line at fault may have parted two documents. An open quote may have joined them.
    return roots.length < documents.length ? readBrokenYaml(text) : roots;
  },
  async json({ text }) {
    const { readBrokenJson } = await import('./read-broken-json.js');
    return [readBrokenJson(text)];
  },
};

/**
 * Makes comments of the lines of offsets (UTF-16, ascending), with the lines below that are indented further: they belong
 * to them. Every other character keeps its place.
 */
function withComments(text: string, offsets: readonly number[]): string {
  const lines = lineIndex(text);
  const parts: string[] = [];
  let done = 0;
  for (const offset of offsets) {
    const { line } = lines.positionAt(offset);
    const { start } = lines.lineRange(line);
    if (start < done) continue;
    const { end } = lines.lineRange(lastLineOf(text, lines, line));
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, '#'));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** The last of the lines below a line that are indented further than it, or the line itself. */
function lastLineOf(text: string, lines: LineIndex, line: number): number {
  const indentOf = (one: number) => {
    const { start, end } = lines.lineRange(one);
    return text.slice(start, end).search(/\S/);
  };
  const indent = indentOf(line);
  let last = line;
  for (let below = line + 1; below < lines.lineCount; below++) {
    const its = indentOf(below);
    if (its >= 0 && its <= indent) break;
    if (its >= 0) last = below;
  }
  return last;
}
