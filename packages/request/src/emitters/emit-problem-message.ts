import { excerpt } from '@imgtpl/language';
import type { RequestMessages } from '../messages/request-messages.js';
import type { EmitProblem } from './emitter.js';

/** The text of a problem in the language of the messages. */
export function emitProblemMessage(problem: EmitProblem, messages: RequestMessages): string {
  const { kind, parameter, target, takes, instead, base = '' } = problem;
  switch (kind) {
    case 'unsupported-parameter':
      return messages.cannotExpress(target, parameter, instead);
    case 'unsupported-value':
      return takes === undefined
        ? messages.cannotExpressValue(target, parameter)
        : messages.targetTakes(target, { parameter, takes });
    case 'missing-base':
      return messages.missingBase(target);
    case 'unreadable-base':
      return messages.unreadableBase(excerpt(base));
    case 'several-requests':
      return messages.severalRequests(target);
    default:
      return kind satisfies never;
  }
}
