import type { ListFrame, Scanner } from './scanner.js';

/** Notes that a word goes on here; returns whether it starts here. */
export function startWord(scanner: Scanner, frame: ListFrame): boolean {
  if (frame.isInWord) return false;
  frame.isInWord = true;
  if (frame.expectsTarget && scanner.heredocWord !== undefined) scanner.heredocWord.start = scanner.position;
  return true;
}

/** Notes that the word, if there is one, ends before the position, and sets what is expected next. */
export function endWord(scanner: Scanner, frame: ListFrame): void {
  if (!frame.isInWord) return;
  frame.isInWord = false;
  if (frame.expectsTarget) {
    endRedirectionTarget(scanner, frame);
    return;
  }
  switch (frame.expected) {
    case 'argument':
      return;
    case 'command':
    case 'prefixed':
    case 'closed':
      frame.expected = 'argument';
      frame.commandNameEnd = scanner.position;
      return;
    case 'value':
      frame.expected = 'prefixed';
      return;
    case 'name':
      frame.expected = 'in';
      return;
    case 'functionName':
      frame.expected = 'command';
      return;
    case 'caseWord':
      frame.expected = 'caseIn';
      return;
    case 'words':
    case 'items':
    case 'in':
    case 'caseIn':
    case 'pattern':
      return;
    default:
      frame.expected satisfies never;
  }
}

function endRedirectionTarget(scanner: Scanner, frame: ListFrame): void {
  frame.expectsTarget = false;
  const heredoc = scanner.heredocWord;
  if (heredoc === undefined) return;
  scanner.heredocWord = undefined;
  const word = scanner.text.slice(heredoc.start, scanner.position);
  const terminator = word.replace(/['"\\]/g, '');
  scanner.pendingHeredocs.push({ terminator, isVerbatim: terminator !== word, stripsTabs: heredoc.stripsTabs });
}
