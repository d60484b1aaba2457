import { loadRequestMessages, parameterDocs } from '@imgtpl/request';
import { type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import type { GeneratedFile } from './generated-file.js';

const messages = await loadRequestMessages('en');

/** `docs/parameters.md`: every parameter of a pipeline file. */
export function* parameterReference(): Generator<GeneratedFile> {
  const sections = [...sectionsOf(REQUEST, '')];
  const text = `${HEAD}\n\n${sections.join('\n\n')}\n`;
  yield { path: 'docs/parameters.md', text };
}

const HEAD = `<!-- Made by \`npm run generate\` from the table of parameters in packages/spec. -->

# Parameters of CreateImagePipeline

The parameters that a pipeline file may have, in the order of requests.
\`N\` counts the items of a list from 1.
Instead of \`BuildContent\` and \`TestContent\`, you can name files with \`BuildContentFile\` and \`TestContentFile\`.`;

function* sectionsOf(members: readonly Parameter[], prefix: string): Generator<string> {
  for (const member of members) {
    const path = `${prefix}${member.name}`;
    const [, ...rest] = parameterDocs(member, path, { messages, language: 'en' }).split('\n\n');
    const notes = [member.required ? 'Required.' : '', member.basis === 'documented' ? '' : `Basis: ${member.basis}.`];
    yield [`## ${path}`, ...rest, notes.filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
    yield* sectionsInside(member, path);
  }
}

function* sectionsInside(node: ParameterNode, path: string): Generator<string> {
  if (node.type === 'group') yield* sectionsOf(node.members, `${path}.`);
  if (node.type === 'list') yield* sectionsInside(node.item, `${path}.N`);
}
