/** Any value in a request. */
export type RequestValue = string | number | boolean | readonly RequestValue[] | RequestObject;

/** A group of parameters; one that is undefined is left out. */
export interface RequestObject {
  readonly [name: string]: RequestValue | undefined;
}

/** A request as an object whose members can be looked up by name. */
export function requestObject(request: object): RequestObject {
  // By its type, a request consists of request values; the parameter type is wider because of optional members.
  return request as RequestObject;
}

/** `Array.isArray`, which the compiler does not apply to readonly arrays. */
export function isList(value: RequestValue): value is readonly RequestValue[] {
  return Array.isArray(value);
}

/** Whether a value is a group of parameters, not a list or a single value. */
export function isRequestObject(value: RequestValue): value is RequestObject {
  return typeof value === 'object' && !isList(value);
}
