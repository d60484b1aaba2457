import type { Command } from 'vscode-languageserver';

/** Makes the workbench suggest what follows an item. `auto` keeps it from saying so if there is nothing. */
export const COMPLETE_NEXT: Command = {
  title: '',
  command: 'editor.action.triggerSuggest',
  arguments: [{ auto: true }],
};
