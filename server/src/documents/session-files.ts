import type { Language } from '@imgtpl/spec';
import {
  isInside,
  isWalked,
  namingIndex,
  openWorkspace,
  type Pipeline,
  readDocument,
  type Workspace,
  withRequestsUnread,
} from '@imgtpl/workspace';
import { breather, MESSAGES_PER_KEY } from '../breather.js';
import type { ServerHost } from '../host.js';
import type { OpenDocument, OpenDocuments } from './open-documents.js';
import { overlay } from './overlay.js';
import { type ReadAhead, readAhead } from './read-ahead.js';
import { searchedFolders } from './searched-folders.js';

/** The files around the open documents, as the editor shows them, and what was read of them. */
export interface SessionFiles {
  /** A new object after each `forget`: whoever began with an old one may have read outdated files. */
  readonly workspace: Workspace;
  /** Pipeline files in any of the client's folders that name a template. */
  naming(document: OpenDocument): Promise<readonly Pipeline[]>;
  /** Does work that reads files, which may have to be requested from the client. */
  during: ReadAhead['during'];
  /** Configuration, kind and requests of a template: read once, because they do not change with its text. */
  factsOf(document: OpenDocument): ReturnType<typeof readDocument>;
  /** Whether an earlier text of a configuration or pipeline file is used because the current one cannot be read. */
  isHeld(document: OpenDocument): Promise<boolean>;
  /** Forgets what was read, and reads the pipeline files among the changed paths again, wherever they are. */
  forget(changed: Iterable<string>): void;
  /** The same, but configurations and their catalogues are still known. */
  forgetRequests(changed: Iterable<string>): void;
  /** Forgets which pipeline files there are, and looks for them anew: the client's folders have changed. */
  indexAgain(): void;
  /** Whether there is a folder with files of interest at a path, or something was looked for there or in it. */
  isOfInterest(path: string): Promise<boolean>;
  /** Looks for pipeline files once more, because folders have come or gone. Until then those that are known count. */
  walkAgain(changed: readonly string[]): void;
  /** A document is closed. */
  drop(uri: string): void;
}

export interface SessionFilesOptions {
  readonly host: ServerHost;
  readonly documents: OpenDocuments;
  /** Both may be changed by the client at any time. */
  readonly folders: () => readonly string[];
  readonly language: () => Language;
  /** More pipeline files that name open templates have been found. */
  readonly whenMoreIsKnown: () => void;
  /** Something failed that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** Nothing is read until it is asked for; the pipeline files of the folders are looked for in the background. */
export function sessionFiles({
  host,
  documents,
  folders,
  language,
  whenMoreIsKnown,
  failed,
}: SessionFilesOptions): SessionFiles {
  const ahead = readAhead(host, folders);
  const searched = searchedFolders(ahead.files, async (path) => {
    const around = folders().filter((folder) => isInside(folder, path));
    const mayBeWalked = around.length === 0 || around.some((folder) => isWalked(folder, path));
    // What was answered before the folder came does not count.
    return mayBeWalked && (await host.files.stat(path))?.type === 'folder';
  });
  const shown = overlay(searched.files, documents);
  const pause = breather({ turns: MESSAGES_PER_KEY });
  const open = (): Workspace =>
    openWorkspace({
      files: shown.files,
      workingDirectory: host.workingDirectory,
      workspaceFolders: folders(),
      language: language(),
      pause: async () => pause(),
      configuration: host.configuration,
    });
  const newIndex = () =>
    namingIndex({
      whenWalked: (templates) => {
        if ([...documents.all()].some(({ path }) => templates.has(path))) whenMoreIsKnown();
      },
      failed,
    });
  let workspace = open();
  let readable: Workspace | undefined;
  let facts = new Map<string, ReturnType<typeof readDocument>>();
  let index = newIndex();
  const naming = async (document: OpenDocument, from: Workspace) =>
    document.isFile && folders().length > 0 ? index.naming(from, document.path) : [];
  /** While a line of a pipeline file is half written, its templates are judged by what the file said before. */
  const readableWorkspace = async () => {
    for (const document of documents.all()) {
      if (document.family !== 'pipeline' || !(await shown.isHeld(document))) continue;
      readable ??= withRequestsUnread({ ...workspace, files: shown.readable });
      return readable;
    }
    return workspace;
  };
  const readFacts = async (document: OpenDocument) => {
    const from = await readableWorkspace();
    return readDocument(from, document, naming(document, from));
  };
  const replace = (changed: Iterable<string>, next: Workspace) => {
    for (const path of changed) index.changed(path);
    ahead.forget();
    workspace = next;
    readable = undefined;
    facts = new Map();
  };
  return {
    get workspace() {
      return workspace;
    },
    naming: (document) => naming(document, workspace),
    during: ahead.during,
    factsOf(document) {
      const known = facts.get(document.uri) ?? ahead.during(() => readFacts(document));
      facts.set(document.uri, known);
      return known;
    },
    isHeld: (document) => shown.isHeld(document),
    forget: (changed) => replace(changed, open()),
    forgetRequests: (changed) => replace(changed, withRequestsUnread(workspace)),
    indexAgain() {
      index = newIndex();
      // A walk does not come to those in folders that do not exist yet, or that git ignores.
      for (const { path } of documents.all()) index.changed(path);
    },
    isOfInterest: searched.isOfInterest,
    walkAgain: (changed) => index.foldersChanged(changed),
    drop(uri) {
      shown.drop(uri);
      facts.delete(uri);
    },
  };
}
