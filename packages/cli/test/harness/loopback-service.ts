import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

/** A request as received by the service. */
export interface SeenRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Decoded, in the order in which they were sent. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** What is wrong with the signature; empty if it is valid. */
  readonly signatureFaults: readonly string[];
}

/**
 * How to respond to a request: `cut` closes the connection, `cut-body` does so in the middle of the response, `silent`
 * never responds, `endless` never ends.
 */
export type Behavior =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'created'
  | 'cut'
  | 'cut-body'
  | 'silent'
  | 'silent-body'
  | 'endless';

export interface LoopbackService {
  readonly endpoint: string;
  readonly seen: readonly SeenRequest[];
}

export interface Keys {
  readonly id: string;
  readonly secret: string;
  readonly token?: string;
}

/**
 * Runs an action with a local service that verifies signatures of version 3 with its own code, as the documents
 * describe them. It responds with the behaviors in order, and then always with the last one.
 */
export async function withService<Result>(
  keys: Keys,
  behaviors: readonly Behavior[],
  action: (service: LoopbackService) => Promise<Result>,
): Promise<Result> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const behavior = behaviors[Math.min(seen.length, behaviors.length - 1)] ?? 'created';
    const pairs = [...new URLSearchParams(body)];
    const signatureFaults = faultsOf(message, body, keys);
    seen.push({ headers: message.headers, body, pairs, signatureFaults });
    respond(
      signatureFaults.length === 0 ? behavior : refusal('SignatureDoesNotMatch', signatureFaults.join()),
      response,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // It listens on a port, not on a pipe.
  const { port } = server.address() as AddressInfo;
  try {
    return await action({ endpoint: `http://127.0.0.1:${port}`, seen });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

export function refusal(code: string, message: string, status = 400): Behavior {
  const body = { RequestId: 'R-1', HostId: 'ecs.aliyuncs.com', Code: code, Message: message, Recommend: 'https://x/' };
  return { status, body };
}

export const CREATED = {
  ImagePipelineId: 'ip-2ze5tsl5bp6nf2b3abcd',
  RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
};

function respond(behavior: Behavior, response: ServerResponse): void {
  if (behavior === 'silent') return;
  if (behavior === 'cut') {
    response.destroy();
    return;
  }
  if (behavior === 'cut-body' || behavior === 'silent-body') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    response.write('{"ImagePipelineId":', () => behavior === 'cut-body' && response.destroy());
    return;
  }
  if (behavior === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    Readable.from(blanks()).pipe(response);
    return;
  }
  const { status, body, headers } = behavior === 'created' ? { status: 200, body: CREATED, headers: {} } : behavior;
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function* blanks(): Generator<string> {
  for (;;) yield ' '.repeat(65_536);
}

/** ACS3-HMAC-SHA256, implemented from its documentation, without any code of the client. */
function faultsOf({ method, url, headers }: IncomingMessage, body: string, keys: Keys): readonly string[] {
  const [path = '', query = ''] = url?.split('?') ?? [];
  const authorization = /^ACS3-HMAC-SHA256 Credential=(.+),SignedHeaders=(.+),Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (authorization === null) return ['no authorization'];
  const [, id, names = '', signature] = authorization;
  const hash = createHash('sha256').update(body).digest('hex');
  const signed = names.split(';');
  const lines = signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`).join('');
  const canonical = [method, path, query, lines, names, hash].join('\n');
  const text = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`;
  const mustBeSigned = Object.keys(headers).filter(
    (name) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'),
  );
  const checks: readonly (readonly [boolean, string])[] = [
    [method === 'POST' && path === '/' && query === '', 'request line'],
    [id === keys.id, 'key id'],
    [headers['x-acs-content-sha256'] === hash, 'hash of the body'],
    [mustBeSigned.sort().join(';') === names, 'signed headers'],
    [signature === createHmac('sha256', keys.secret).update(text).digest('hex'), 'signature'],
    [headers['x-acs-security-token'] === keys.token, 'security token'],
    [headers['x-acs-accesskey-id'] === (keys.token === undefined ? undefined : keys.id), 'key id header'],
    [headers['content-type'] === 'application/x-www-form-urlencoded', 'content type'],
    [Math.abs(Date.parse(String(headers['x-acs-date'])) - Date.now()) < 60_000, 'date'],
    [/^[0-9a-f]{32,}$/.test(String(headers['x-acs-signature-nonce'])), 'nonce'],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, name]) => name);
}
