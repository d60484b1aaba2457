import type { State } from '@imgtpl/grammar';
import { type CommandSpec, type Language, LIMITS, SOURCES } from '@imgtpl/spec';
import type { Messages } from '../messages/index.js';
import { codeBlock, inlineCode } from './markdown.js';

/** The full documentation of a command, in Markdown. */
export function commandDocs(spec: CommandSpec, language: Language): string {
  return [`**${spec.keyword}**`, spec.summary[language], ...commandReference(spec, language)].join('\n\n');
}

/** What follows a command's summary: what it does, its forms with an example each, and a link to the source. */
export function commandReference(spec: CommandSpec, language: Language): readonly string[] {
  const docs = spec.docs[language];
  const forms = spec.forms.map((form) => `${inlineCode(form.syntax)}\n\n${codeBlock(form.example)}`);
  const { title, address } = SOURCES[spec.source];
  const source = address.startsWith('https://') ? [`[${title}](${address})`] : [];
  return [...(docs === spec.summary[language] ? [] : [docs]), ...forms, ...source];
}

/** How many variables a hover shows. */
const MOST_VARIABLES = 12;

/** The state that a command sees: user, working directory, variables, and how much of the size limit is used. */
export function stateDocs(state: State, messages: Messages): string {
  const variables = state.variables();
  const shown = variables.slice(-MOST_VARIABLES).map(({ name, value }) => `- ${inlineCode(`${name}=${value}`)}`);
  const hidden = variables.length - shown.length;
  return [
    messages.stateRunsAs(inlineCode(state.user), inlineCode(state.workingDirectory)),
    messages.stateSize(state.bytes, LIMITS.contentBytes.value, state.commands),
    ...(state.restarts > 0 ? [messages.stateRestarts(state.restarts)] : []),
    ...(shown.length > 0 ? [shown.join('\n')] : []),
    ...(hidden > 0 ? [messages.stateMoreVariables(hidden)] : []),
  ].join('\n\n');
}
