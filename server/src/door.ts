import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { paramsFault, type RequestName } from './params-fault.js';
import type { Session } from './session.js';

/** Where a request enters: it must find a session, may have been cancelled, and its crash must hurt nobody else. */
export interface Door {
  /** Throws what a client is told that initializes a second time. */
  mayInitialize(): void;
  open(session: Session): void;
  /** Throws what a client is told that has nothing to shut down. */
  shut(): void;
  /** The session, for notifications: undefined before `initialize` and after `shutdown`, when they are passed over. */
  session(): Session | undefined;
  /**
   * A handler that refuses parameters it could not read, answers `otherwise` when the feature crashes, and tells the
   * log. What takes long calls `throwIfCancelled` now and then: it throws when nobody waits for the answer any more.
   */
  request<Params, Answer, Otherwise>(
    name: RequestName,
    otherwise: Otherwise,
    handle: (session: Session, params: Params, throwIfCancelled: () => void) => Promise<Answer> | Answer,
  ): (params: Params, token: CancellationToken) => Promise<Answer | Otherwise>;
  failed(what: string, error: unknown): void;
}

export function createDoor(connection: Connection): Door {
  let state: Session | 'not-initialized' | 'shut-down' = 'not-initialized';
  /** Throws what a client is told that asks too early or too late. */
  const opened = (): Session => {
    if (state === 'not-initialized') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Send initialize first.');
    if (state === 'shut-down') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
    return state;
  };
  const failed = (what: string, error: unknown) => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  return {
    open: (session) => {
      state = session;
    },
    mayInitialize: () => {
      if (state !== 'not-initialized')
        throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent before.');
    },
    shut: () => {
      opened();
      state = 'shut-down';
    },
    session: () => (typeof state === 'string' ? undefined : state),
    request: (name, otherwise, handle) => async (params, token) => {
      const session = opened();
      const throwIfCancelled = () => {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      };
      throwIfCancelled();
      const fault = paramsFault(name, params);
      if (fault !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, fault);
      try {
        return await handle(session, params, throwIfCancelled);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        failed(name, error);
        return otherwise;
      }
    },
    failed,
  };
}
