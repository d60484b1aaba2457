import type { EmitSource } from '@imgtpl/request';
import type { LoadedRequest } from './load-requests.js';

/** What an emitter is told of a request. `asked`: the file that was asked for, absolute. */
export function emitSource({ request, name, templates }: LoadedRequest, asked: string): EmitSource {
  const [template] = Object.entries(templates).find(([, { path }]) => path === asked) ?? [];
  return { request, name, template };
}
