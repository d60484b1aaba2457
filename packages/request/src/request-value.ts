/** What a request is made of. */
export type RequestValue = string | number | boolean | readonly RequestValue[] | RequestObject;

export interface RequestObject {
  readonly [name: string]: RequestValue | undefined;
}

/** A request, to be walked by the names of its members. */
export function requestObject(request: object): RequestObject {
  // A request is an object of request values by its type; the parameter is wider because its optional members are.
  return request as RequestObject;
}

export function isList(value: RequestValue): value is readonly RequestValue[] {
  return Array.isArray(value);
}

export function isRequestObject(value: RequestValue): value is RequestObject {
  return typeof value === 'object' && !isList(value);
}
