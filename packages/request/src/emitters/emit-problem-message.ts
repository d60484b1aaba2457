import type { RequestMessages } from '../messages/request-messages.js';
import type { EmitProblem } from './emitter.js';

/** What is said of a problem, in the language of the messages. */
export function emitProblemMessage({ kind, parameter, target, takes }: EmitProblem, messages: RequestMessages): string {
  switch (kind) {
    case 'unsupported-parameter':
      return messages.cannotExpress(target, parameter);
    case 'unsupported-value':
      return takes === undefined
        ? messages.cannotExpressValue(target, parameter)
        : messages.targetTakes(target, { parameter, takes });
    case 'missing-base':
      return messages.missingBase(target);
    case 'several-requests':
      return messages.severalRequests(target);
    default:
      return kind satisfies never;
  }
}
