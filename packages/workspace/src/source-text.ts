import type { Language } from '@imgtpl/spec';
import { decode } from './decode.js';
import { type FileFault, type FileStat, isFileFault, LARGEST_FILE } from './file-system.js';
import { loadWorkspaceMessages, type Messages } from './messages/index.js';
import { relativePath } from './path.js';
import type { TextFault } from './text-fault.js';
import type { Workspace } from './workspace.js';

/**
 * The text of a file; a byte-order mark is kept as its first character.
 *
 * @param known what the path leads to, if the caller has asked for that already
 */
export async function readText(
  workspace: Workspace,
  path: string,
  known?: FileStat | undefined,
): Promise<string | TextFault> {
  const stat = known ?? (await workspace.files.stat(path));
  const isLarge = stat?.type === 'file' && stat.size > LARGEST_FILE;
  const content = isLarge ? undefined : await workspace.files.read(path);
  if (typeof content === 'string') return content;
  const shown = relativePath(workspace.workingDirectory, path);
  if (content !== undefined && !isFileFault(content)) return textOfBytes(content, shown, workspace.language);
  const messages = await loadWorkspaceMessages(workspace.language);
  if (content === undefined) return { fault: 'too-large', message: messages.tooLarge(shown, LARGEST_FILE) };
  return { fault: content.fault, message: faultMessage(content, shown, messages) };
}

/** The text of bytes; `name` is for the message of a fault. */
export async function textOfBytes(bytes: Uint8Array, name: string, language: Language): Promise<string | TextFault> {
  const text = bytes.length > LARGEST_FILE ? undefined : decode(bytes);
  if (typeof text === 'string') return text;
  const messages = await loadWorkspaceMessages(language);
  if (text === undefined) return { fault: 'too-large', message: messages.tooLarge(name, LARGEST_FILE) };
  const message = text.fault === 'utf-16' ? messages.isUtf16(name) : messages.notUtf8(name, text.offset);
  return { fault: 'not-utf-8', message };
}

function faultMessage({ fault, detail }: FileFault, path: string, messages: Messages): string {
  switch (fault) {
    case 'missing':
      return messages.noSuchPath(path);
    case 'not-a-file':
    case 'not-a-folder':
      return messages.isNoFile(path);
    case 'denied':
    case 'failed':
      return messages.unreadable(path, detail);
    default:
      return fault satisfies never;
  }
}
