import type { RequestFinding } from '../request-finding.js';
import type { RequestView } from '../request-view.js';

/** A rule about parameters that have to agree: what it has to say of one request. It names the parameters that it reads. */
export type RequestRule = (view: RequestView) => Iterable<RequestFinding>;
