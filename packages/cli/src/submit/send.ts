import { OPERATION } from '@imgtpl/spec';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';
import type { CoreClient } from './core-client.js';
import { withLimitedResponses } from './response-limit.js';
import { RetriesExhausted, type RetryContext, retryPolicy } from './retry-policy.js';
import { openSecrets, type Secrets } from './secrets.js';
import { fieldsOf, type SendFault, sendFault } from './send-fault.js';
import type { WireRequest } from './wire-request.js';

/** The result of sending a request. */
export type SendOutcome =
  | { readonly kind: 'created'; readonly imagePipelineId: string; readonly requestId: string }
  | SendFault;

/** Sends requests with one set of credentials. */
export interface Sender {
  send(request: WireRequest, onRetry: RetryContext['onRetry']): Promise<SendOutcome>;
}

/**
 * Finds credentials by the official default chain, and returns a sender that uses them.
 *
 * @throws CommandError if there are none, or none that can be sent
 */
export async function openSender(client: CoreClient, io: Io, messages: CliMessages): Promise<Sender> {
  io.silenceOtherOutput();
  const secrets = openSecrets();
  const { credential, model } = await findCredential(client, secrets, messages);
  const part = unsendablePart(model);
  if (part !== undefined) throw new CommandError(messages.badCredential(part));
  return {
    send: (request, onRetry) => withLimitedResponses(() => send(request, { client, credential, io, secrets, onRetry })),
  };
}

interface Credential {
  getCredential(): Promise<CredentialModel>;
}

type CredentialModel = Awaited<ReturnType<InstanceType<CoreClient['credentials']['default']>['getCredential']>>;

/** A credential, and its present values. */
interface FoundCredential {
  readonly credential: Credential;
  readonly model: CredentialModel;
}

/** Errors of the chain are not passed on: they contain the file that could not be parsed. */
async function findCredential(client: CoreClient, secrets: Secrets, messages: CliMessages): Promise<FoundCredential> {
  try {
    const chain = new client.credentials.default();
    // Called again before each attempt, as a token may have expired.
    const getCredential = async () => {
      const model = await chain.getCredential();
      for (const secret of [model.accessKeyId, model.accessKeySecret, model.securityToken, model.bearerToken]) {
        secrets.add(secret);
      }
      return model;
    };
    return { credential: { getCredential }, model: await getCredential() };
  } catch {
    throw new CommandError(messages.noCredentials);
  }
}

/** The part that has a blank or a line break, as a secret has that was copied with its line end. */
function unsendablePart({ accessKeyId, accessKeySecret, securityToken }: CredentialModel): string | undefined {
  const parts = { 'AccessKey ID': accessKeyId, 'AccessKey Secret': accessKeySecret, SecurityToken: securityToken };
  return Object.entries(parts).find(([, value]) => value !== undefined && !/^[!-~]*$/.test(value))?.[0];
}

interface SendContext {
  readonly client: CoreClient;
  readonly credential: Credential;
  readonly io: Io;
  readonly secrets: Secrets;
  readonly onRetry: RetryContext['onRetry'];
}

async function send(request: WireRequest, context: SendContext): Promise<SendOutcome> {
  const { client, io, secrets, onRetry } = context;
  const { core, runtime } = client;
  const retryOptions = retryPolicy({ sendPolicy: io.sendPolicy, now: io.now, secrets, onRetry });
  try {
    const caller = new core.default(configuration(request, context, retryOptions));
    const response = await caller.doRequest(
      new core.$OpenApiUtil.Params(PARAMS),
      new core.$OpenApiUtil.OpenApiRequest({
        headers: { 'content-type': request.headers['content-type'] },
        body: Buffer.from(request.body),
      }),
      new runtime.RuntimeOptions({}),
    );
    return created(response['body'], response['statusCode'], secrets);
  } catch (thrown) {
    return thrown instanceof RetriesExhausted ? thrown.fault : sendFault(thrown, undefined, secrets);
  }
}

/** The client gets the body as bytes: exactly what `--dry-run` and `emit --format form` show is signed and sent. */
const PARAMS = {
  action: OPERATION.action,
  version: OPERATION.version,
  protocol: 'HTTPS',
  pathname: '/',
  method: 'POST',
  authType: 'AK',
  style: 'RPC',
  reqBodyType: 'byte',
  bodyType: 'json',
};

function configuration(
  { endpoint }: WireRequest,
  { client, credential, io }: SendContext,
  retryOptions: ReturnType<typeof retryPolicy>,
) {
  return new client.core.$OpenApiUtil.Config({
    credential,
    endpoint: endpoint.host,
    protocol: endpoint.protocol,
    connectTimeout: io.sendPolicy.connectTimeout,
    readTimeout: io.sendPolicy.readTimeout,
    retryOptions,
    userAgent: 'imgtpl',
  });
}

function created(body: unknown, status: unknown, secrets: Secrets): SendOutcome {
  const { ImagePipelineId: id, RequestId: requestId } = fieldsOf(body);
  if (typeof id !== 'string' || id === '') {
    return { kind: 'not-understood', status: typeof status === 'number' ? status : undefined };
  }
  return { kind: 'created', imagePipelineId: secrets.redact(id), requestId: secrets.redact(String(requestId ?? '')) };
}
