import {
  type Awaitable,
  baseName,
  type FileFault,
  type FileStat,
  type FileSystem,
  type FolderEntry,
  foldersUpwards,
  getOrMake,
  isConfigurationName,
  isFileFault,
  isInside,
  isRequestName,
  isTemplateName,
  joinPath,
  parentPath,
} from '@imgtpl/workspace';
import type { ServerHost } from '../host.js';

/** The files of a host, without waiting for one answer after the other if the client has to be asked for them. */
export interface ReadAhead {
  readonly files: FileSystem;
  /** Does work that reads files. Until all such work has ended, nothing is asked for twice. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Files may have changed: answers from before do not count. */
  forget(): void;
}

/**
 * Asks at once for what would be asked for one after the other: whoever reads a file looks for a repository and a
 * configuration in its folder and in all folders above it. In the client's folders, one list of each tells what is
 * there; above them only a repository counts. Other files than the client's are not asked for before they are needed.
 */
export function readAhead(
  { files, isClients }: Pick<ServerHost, 'files' | 'isClients'>,
  folders: () => readonly string[],
): ReadAhead {
  let running = 0;
  let answers = noAnswers();
  const list = (folder: string) => askOnce(answers.lists, folder, () => files.list(folder));
  const stat = (path: string) => askOnce(answers.stats, path, () => files.stat(path));
  const lookAround = (folder: string) => {
    for (const one of foldersUpwards(folder)) {
      if (answers.around.has(one)) return;
      answers.around.add(one);
      if (folders().some((own) => isInside(own, one))) list(one);
      else stat(joinPath(one, GIT));
    }
  };
  /** The list that tells of a path: for a name that only may be there, that is worth waiting for. */
  const listWith = (folder: string, name: string) => {
    const before = answers.lists.get(folder);
    // Where a configuration is looked for, a file in another folder is one that it extends, or a catalogue.
    const isOfSearch = isRead(name) && answers.around.size > 0;
    if (isOfSearch || name === GIT) lookAround(folder);
    if (isConfigurationName(name)) return list(folder);
    return name === GIT ? answers.lists.get(folder) : before;
  };
  const look = async (path: string): Promise<FileStat | undefined> => {
    const name = baseName(path);
    const entry = entryIn(await listWith(parentPath(path), name), name);
    if (entry === 'none') return undefined;
    if (entry === 'folder') return { type: 'folder', size: 0 };
    const isFirst = !answers.stats.has(path);
    if (isFirst && isRead(name) && entry !== 'other') askOnce(answers.texts, path, () => files.read(path));
    return stat(path);
  };
  const isAhead = (path: string) => running > 0 && isClients?.(path) === true;
  return {
    files: {
      ...files,
      list: (folder) => (isAhead(folder) ? list(folder) : files.list(folder)),
      stat: (path) => (isAhead(path) ? look(path) : files.stat(path)),
      read(path) {
        const text = answers.texts.get(path);
        // Texts may be long, and hardly any is read again.
        answers.texts.delete(path);
        return text ?? files.read(path);
      },
    },
    async during(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) answers = noAnswers();
      }
    },
    forget() {
      answers = noAnswers();
    },
  };
}

const GIT = '.git';

/** Whether a file with a name is read once it is known to be there. */
function isRead(name: string): boolean {
  return isTemplateName(name) || isRequestName(name);
}

type Text = Awaited<ReturnType<FileSystem['read']>>;
type List = readonly FolderEntry[] | FileFault;

/** What was asked for, by path. */
interface Answers {
  readonly lists: Map<string, Promise<List>>;
  readonly stats: Map<string, Promise<FileStat | undefined>>;
  /** Of files that nobody has read yet. */
  readonly texts: Map<string, Promise<Text>>;
  /** The folders that were looked around in. */
  readonly around: Set<string>;
}

function noAnswers(): Answers {
  return { lists: new Map(), stats: new Map(), texts: new Map(), around: new Set() };
}

function askOnce<Answer>(
  answers: Map<string, Promise<Answer>>,
  path: string,
  ask: () => Awaitable<Answer>,
): Promise<Answer> {
  return getOrMake(answers, path, () => {
    const answer = (async () => ask())();
    // It may fail without anybody ever needing it.
    answer.catch(() => {});
    return answer;
  });
}

/** What a list says about a name. The file system may take names for the same that are spelled differently. */
function entryIn(entries: List | undefined, name: string): FolderEntry['type'] | 'none' | 'unknown' {
  if (entries === undefined || isFileFault(entries)) return 'unknown';
  const exact = entries.find((entry) => entry.name === name);
  if (exact !== undefined) return exact.type;
  const lower = name.toLowerCase();
  const isPlain = /^[\w.-]*\w$/.test(name);
  return isPlain && !entries.some((entry) => entry.name.toLowerCase() === lower) ? 'none' : 'unknown';
}
