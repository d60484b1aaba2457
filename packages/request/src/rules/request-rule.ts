import type { RequestFinding } from '../request-finding.js';
import type { RequestView } from '../request-view.js';

/** A rule about a combination of parameters: its findings for one request. It names the parameters that it reads. */
export type RequestRule = (view: RequestView) => Iterable<RequestFinding>;
