import { loadPipelineReader, loadRequestMessages, validateRequest } from '@imgtpl/request';
import { COMBINATIONS } from '../../packages/request/test/fixtures/combinations.js';
import { TEXTS } from '../../packages/request/test/fixtures/texts.js';
import { VALUES } from '../../packages/request/test/fixtures/values.js';

const read = await loadPipelineReader('yaml');
const messages = await loadRequestMessages('en');
/** The maximum length of an example in characters. */
const LONGEST = 1200;

/**
 * A pipeline file that is not accepted because of a code, with its message, and one that is accepted: from the first
 * test that is short enough to read.
 */
export function requestExampleText(code: string): readonly string[] {
  const fixture = [...TEXTS, ...VALUES, ...COMBINATIONS].find(
    (it) => it.code === code && it.sound !== undefined && it.faulty.length <= LONGEST,
  );
  if (fixture?.sound === undefined) return [];
  const faulty = fixture.faulty.replace(/[⟦⟧]/g, '');
  const said = read(faulty)
    .documents.flatMap((document) => validateRequest(document, { messages }))
    .map(({ parameter, message }) => (parameter === undefined ? `- ${message}` : `- \`${parameter}\`: ${message}`));
  return ['## Not accepted', block(faulty), ...said, '## Accepted', block(fixture.sound)];
}

function block(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
