import { visible } from '@imgtpl/language';
import { type ImagePipelineRequest, loadEmitter } from '@imgtpl/request';
import { endpointHost, OPERATION } from '@imgtpl/spec';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import { sha256 } from '../sha256.js';

/** A request as it is sent, without what differs for each attempt: date, nonce, credentials and signature. */
export interface WireRequest {
  readonly method: 'POST';
  readonly endpoint: Endpoint;
  /** Names in lower case, as they are signed. */
  readonly headers: { readonly [name: string]: string };
  /** The pairs, percent-encoded: ASCII. */
  readonly body: string;
}

export interface Endpoint {
  readonly protocol: 'http' | 'https';
  /** With the port, unless it is the protocol's default. */
  readonly host: string;
}

/** @throws CommandError if the region has no host and no endpoint is given */
export async function wireRequest(
  request: ImagePipelineRequest,
  chosenEndpoint: Endpoint | undefined,
  messages: CliMessages,
): Promise<WireRequest> {
  const endpoint = chosenEndpoint ?? endpointOf(request, messages);
  // 64 characters, the maximum of a token. The same payload has the same token, and creates only one pipeline.
  const token = request.ClientToken ?? sha256(await formOf(request));
  const body = await formOf({ ...request, ClientToken: token });
  return {
    method: 'POST',
    endpoint,
    headers: {
      host: endpoint.host,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'x-acs-action': OPERATION.action,
      'x-acs-version': OPERATION.version,
      'x-acs-content-sha256': sha256(body),
    },
    body,
  };
}

/**
 * Reads `--endpoint`: a URL, or only a host. Only the host is used, so nothing else is allowed.
 *
 * @throws CommandError
 */
export function readEndpoint(text: string, messages: CliMessages): Endpoint {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const protocol = url?.protocol === 'http:' ? 'http' : 'https';
  const isHost = url !== undefined && url.href === `${protocol}://${url.host}/`;
  // The URL may contain a password, so it is not printed.
  if (!isHost) throw new CommandError(messages.badEndpoint(text.includes('@') ? '' : visible(text)));
  return { protocol, host: url.host };
}

function endpointOf({ RegionId }: ImagePipelineRequest, messages: CliMessages): Endpoint {
  const region: unknown = RegionId;
  const host = typeof region === 'string' ? endpointHost(region) : undefined;
  if (host === undefined) throw new CommandError(messages.noEndpoint(visible(String(region ?? ''))));
  return { protocol: 'https', host };
}

async function formOf(request: ImagePipelineRequest): Promise<string> {
  const emit = await loadEmitter('form');
  return emit([{ request }], {}).text ?? '';
}
