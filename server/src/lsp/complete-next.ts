import type { Command } from 'vscode-languageserver';

/** Has the workbench complete what follows an item; asked for by a person, it would say so where it finds nothing. */
export const COMPLETE_NEXT: Command = {
  title: '',
  command: 'editor.action.triggerSuggest',
  arguments: [{ auto: true }],
};
