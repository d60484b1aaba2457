import type { EmitSource } from '@imgtpl/request';
import type { LoadedRequest } from './load-requests.js';

/** The input of an emitter for a request. `asked`: the absolute path of the file that the user asked for. */
export function emitSource({ request, name, templates }: LoadedRequest, asked: string): EmitSource {
  const [template] = Object.entries(templates).find(([, { path }]) => path === asked) ?? [];
  return { request, name, template };
}
