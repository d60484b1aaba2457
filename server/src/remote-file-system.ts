import type { FileStat, FileSystem, FolderEntry } from '@imgtpl/workspace';
import type { Connection } from 'vscode-languageserver';
import { uriOfPath } from './lsp/uri.js';

/** Files read through the client: all of them for a worker in a browser. `null` means that the client cannot read a file. */
export function remoteFileSystem(connection: Connection): FileSystem {
  const ask = async <Answer>(method: string, path: string) => {
    const answer: Answer | null = await connection.sendRequest(method, { uri: uriOfPath(path) });
    return answer ?? undefined;
  };
  const missing = { fault: 'missing', detail: 'The editor cannot read it.' } as const;
  return {
    read: async (path) => (await ask<string>('imgtpl/readFile', path)) ?? missing,
    stat: (path) => ask<FileStat>('imgtpl/stat', path),
    list: async (folder) => (await ask<FolderEntry[]>('imgtpl/list', folder)) ?? missing,
    realPath: async (path) => path,
  };
}
