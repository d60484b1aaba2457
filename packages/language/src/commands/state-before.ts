import { type Command, type State, stateOf, type Template } from '@imgtpl/grammar';
import { commandIndexBefore } from './command-at.js';

/** The state that a command of a template sees. */
export function stateBefore(template: Template, { keywordRange }: Command): State {
  return stateOf(template).at(commandIndexBefore(template.commands, keywordRange.start));
}
