import type { PipelineDocument, SyntaxProblem } from '../pipeline-file.js';
import { PIECE_LIMIT } from '../reading/document-limits.js';
import type { LocalizedText, RequestFinding } from '../request-finding.js';

/** The syntax problems of a document as findings. */
export function* syntaxFindings({ problems, syntax }: PipelineDocument): Generator<RequestFinding> {
  for (const problem of problems) {
    yield {
      code: 'imgtpl/invalid-syntax',
      range: problem.range,
      message: messageOf(problem, syntax),
      related: problem.first ? [{ range: problem.first, message: (messages) => messages.firstKey() }] : [],
    };
  }
}

function messageOf({ kind, detail, fault }: SyntaxProblem, syntax: PipelineDocument['syntax']): LocalizedText {
  switch (kind) {
    case 'malformed':
      return (messages) => {
        const reason = fault === undefined ? detail : messages.syntaxFaults[fault];
        return syntax === 'yaml' ? messages.malformedYaml(reason) : messages.malformedJson(reason);
      };
    case 'duplicate-key':
      return (messages) => messages.duplicateKey(detail);
    case 'unknown-tag':
      return (messages) => messages.unknownTag(detail);
    case 'unknown-alias':
      return (messages) => messages.unknownAlias(detail);
    case 'not-a-mapping':
      return (messages) => messages.notAMapping();
    case 'too-deep':
      return (messages) => messages.tooDeep();
    case 'too-large':
      return (messages) => messages.tooManyAliases();
    case 'too-long':
      return (messages) => messages.tooLong(PIECE_LIMIT);
    default:
      return kind satisfies never;
  }
}
