import { withoutControls } from '../text/control-characters.js';

/** Text of a template as inline code in Markdown, whatever it contains. */
export function inlineCode(text: string): string {
  const line = withoutControls(truncate(text, 200));
  if (line.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** A line of a template as a block of code. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}imgtpl\n${text}\n${fence}`;
}

/** Prose of unknown origin, escaped so that nothing in it is markup. */
export function escapeMarkdown(text: string): string {
  return withoutControls(truncate(text, 1000)).replaceAll(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');
}

function truncate(text: string, longest: number): string {
  return text.length <= longest ? text : `${[...text.slice(0, longest)].slice(0, -1).join('')}…`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
