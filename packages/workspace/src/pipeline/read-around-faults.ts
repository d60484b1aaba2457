import { lineIndex } from '@imgtpl/grammar';
import { loadBrokenJsonReader, type PipelineFile, pipelineSyntax, readPipelineFile } from '@imgtpl/request';

/**
 * Reads the documents that cannot be read as far as possible: a line that is half written does not hide what the others
 * say. In YAML, the lines at fault are read as if they were comments. The documents keep their problems.
 */
export async function readAroundFaults(path: string, file: PipelineFile): Promise<PipelineFile> {
  const unread = file.documents.filter(({ root }) => root === undefined);
  const faults = unread.flatMap(({ problems }) => problems.filter(({ kind }) => kind === 'malformed'));
  if (faults.length === 0) return file;
  if (pipelineSyntax(path) === 'json') {
    const readBrokenJson = await loadBrokenJsonReader();
    return { ...file, documents: unread.map((document) => ({ ...document, root: readBrokenJson(file.text) })) };
  }
  const offsets = faults.map(({ range }) => range.start);
  const { documents } = await readPipelineFile(withComments(file.text, offsets), { path });
  // A line at fault may have parted two documents.
  if (documents.length !== file.documents.length) return file;
  const read = file.documents.map((document, index) =>
    document.root === undefined ? { ...document, root: documents[index]?.root } : document,
  );
  return { ...file, documents: read };
}

/** Makes comments of the lines of offsets (UTF-16, ascending). Every other character keeps its place. */
function withComments(text: string, offsets: readonly number[]): string {
  const lines = lineIndex(text);
  const parts: string[] = [];
  let done = 0;
  for (const offset of offsets) {
    const { start, end } = lines.lineRange(lines.positionAt(offset).line);
    if (start < done) continue;
    parts.push(text.slice(done, start), '#'.repeat(end - start));
    done = end;
  }
  return parts.join('') + text.slice(done);
}
