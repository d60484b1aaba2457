import type { CodeLens } from '@imgtpl/language';
import type { Command } from 'vscode-languageserver';
import type { Session } from '../session.js';

/** The command of a lens. Our own extension asks for the format and shows the request; other clients get JSON. */
export function lensCommand(action: CodeLens['action'], uri: string, { client }: Session): Omit<Command, 'title'> {
  switch (action) {
    case 'budget':
      return { command: '' };
    case 'emit':
      if (client.isOurs) return { command: 'imgtpl.emitPayload', arguments: [uri] };
      return { command: 'imgtpl.emit', arguments: [{ uri, format: 'json' }] };
    case 'open':
      return { command: 'imgtpl.show', arguments: [{ uri }] };
    case 'write':
      return { command: 'imgtpl.writePipelineFile', arguments: [{ uri }] };
    default:
      return action satisfies never;
  }
}
