import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { paramsFault, type RequestName } from './params-fault.js';
import type { Session } from './session.js';

/**
 * The entrance for requests: it checks that there is a session and the request is not cancelled, and contains crashes.
 */
export interface Door {
  /** Throws the error for a client that initializes a second time. */
  mayInitialize(): void;
  open(session: Session): void;
  /** Throws the error for a client that has nothing to shut down. */
  shut(): void;
  /** The session, for notifications: undefined before `initialize` and after `shutdown`, when they are ignored. */
  session(): Session | undefined;
  /**
   * Wraps a handler: refuses parameters that it could not read, and if it crashes, logs that and answers `otherwise`.
   * Long work calls `throwIfCancelled` now and then.
   */
  request<Params, Answer, Otherwise>(
    name: RequestName,
    otherwise: Otherwise,
    handle: (session: Session, params: Params, throwIfCancelled: () => void) => Promise<Answer> | Answer,
  ): (params: Params, token: CancellationToken) => Promise<Answer | Otherwise>;
  failed(what: string, error: unknown): void;
}

/** A door that is closed until `open`. */
export function createDoor(connection: Connection): Door {
  let state: Session | 'not-initialized' | 'shut-down' = 'not-initialized';
  /** Throws the error for a request that comes too early or too late. */
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
        return await session.during(async () => handle(session, params, throwIfCancelled));
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        failed(name, error);
        return otherwise;
      }
    },
    failed,
  };
}
