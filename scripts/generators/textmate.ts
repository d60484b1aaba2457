import { COMMANDS, type CommandSpec, type Shape } from '@imgtpl/spec';

/** A TextMate rule, with the properties that we use. */
interface TextMateRule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  /** Tries the patterns before the end. */
  readonly applyEndPatternLast?: 1;
  readonly patterns?: readonly TextMateRule[];
  readonly include?: string;
}

type Captures = { readonly [group: string]: { readonly name: string } };

/**
 * The TextMate grammar of templates, from the command table: one rule for each command, with the content for its shape.
 * A rule ends with a line break. A `\` before it, a comment line and a blank line consume it first, and by injection
 * they do so inside the rules of the shell's grammar too.
 */
export function textmateGrammar(): object {
  return {
    information_for_contributors: ['Made by `npm run generate` from packages/spec/src/commands; change those.'],
    name: 'Image Builder template',
    scopeName: 'source.imgtpl',
    fileTypes: ['imgtpl'],
    patterns: [{ include: '#comment' }, ...COMMANDS.map(commandRule), { include: '#unknown' }],
    injections: { 'L:meta.command': { patterns: [{ include: '#between' }] } },
    repository: {
      comment: {
        name: 'comment.line.number-sign.imgtpl',
        match: '^[ \\t]*(#).*\\n?',
        captures: { 1: { name: 'punctuation.definition.comment.imgtpl' } },
      },
      between: {
        patterns: [
          {
            match: '(\\\\)[ \\t]*\\n',
            captures: { 1: { name: 'constant.character.escape.continuation.imgtpl' } },
          },
          { include: '#comment' },
          { match: '^[ \\t]*\\n' },
        ],
      },
      unknown: {
        name: 'meta.command.unknown.imgtpl',
        begin: '^[ \\t]*([^ \\t\\n#\\\\]+)',
        beginCaptures: { 1: { name: 'invalid.illegal.command.imgtpl' } },
        end: '\\n',
      },
      variable: {
        patterns: [
          {
            name: 'variable.other.imgtpl',
            match: '\\$(?:[A-Za-z_][A-Za-z0-9_]*|\\{[A-Za-z_][A-Za-z0-9_]*(?::?[-+][^}]*)?\\})',
          },
        ],
      },
      string: {
        patterns: [
          {
            name: 'string.quoted.double.imgtpl',
            match: '"(?:[^"\\\\\\n]|\\\\.)*"',
          },
          { name: 'string.quoted.single.imgtpl', match: "'[^'\\n]*'" },
        ],
      },
      pair: {
        match: '([A-Za-z_][A-Za-z0-9_.-]*)(=)',
        captures: {
          1: { name: 'variable.other.assignment.imgtpl' },
          2: { name: 'keyword.operator.assignment.imgtpl' },
        },
      },
      parameter: { name: 'variable.parameter.imgtpl', match: '(?<=[ \\t])--[^ \\t]+' },
      reference: { name: 'entity.name.type.component.imgtpl', match: '\\b(?:ic-[A-Za-z0-9]+|acs:ecs:[^ \\t]+)' },
      imageType: {
        match: '\\b(IMAGE_FAMILY|IMAGE)(:)',
        captures: { 1: { name: 'constant.language.imgtpl' }, 2: { name: 'punctuation.separator.imgtpl' } },
      },
      address: { name: 'markup.underline.link.imgtpl', match: '\\b(?:https?|ftp)://[^ \\t"\']+' },
      shell: {
        patterns: [firstStatement('\\G'), FIRST_STATEMENT_BELOW, { include: 'source.shell' }],
      },
    },
  };
}

/**
 * The first statement of shell text. VS Code's grammar expects a statement at the start of a line or after an operator,
 * not after a keyword of ours. What it finds anywhere, such as `if`, is left to it.
 */
function firstStatement(anchor: '\\G' | '^'): TextMateRule {
  return {
    begin: `${anchor}[ \\t]*(?=[^ \\t\\\\#&|;<>(){}\\[!])(?!(?:${FOUND_ANYWHERE})\\b)`,
    end: '(?=[;|&\\n)`{}\\]]|[ \\t]*#)(?<!\\\\)',
    patterns: [{ include: 'source.shell#typical_statements' }],
  };
}

const FOUND_ANYWHERE = 'if|until|while|select|time|coproc|export|readonly|local|function';

/** After a keyword with nothing but a `\` behind it, the first statement is on a later line. */
const FIRST_STATEMENT_BELOW: TextMateRule = {
  begin: '\\G[ \\t]*(\\\\)[ \\t]*\\n',
  beginCaptures: { 1: { name: 'constant.character.escape.continuation.imgtpl' } },
  end: '(?=[^ \\t])',
  applyEndPatternLast: 1,
  patterns: [firstStatement('^')],
};

/** The content of a command by shape, besides continuations and comment lines. */
const INSIDE: { readonly [S in Shape]: readonly string[] } = {
  shell: ['#shell'],
  exec: ['#string', '#shell'],
  words: ['#address', '#string', '#variable'],
  pairs: ['#pair', '#string', '#variable'],
  component: ['#reference', '#parameter', '#string', '#variable'],
  baseImage: ['#imageType'],
  nothing: [],
};

function commandRule({ keyword, shape, ...row }: CommandSpec): TextMateRule {
  const deprecated = row.deprecated ? ' invalid.deprecated.imgtpl' : '';
  return {
    name: `meta.command.${keyword.toLowerCase()}.imgtpl`,
    begin: `^[ \\t]*((?i:${keyword}))(?=[ \\t\\\\]|$)`,
    beginCaptures: { 1: { name: `keyword.control.${keyword.toLowerCase()}.imgtpl${deprecated}` } },
    end: '\\n',
    patterns: INSIDE[shape].map((include) => ({ include })),
  };
}

/**
 * A snippet for each form of each command, in VS Code's format. Without a prefix, they appear only in "Insert Snippet":
 * what is suggested during typing comes from the server, which knows what fits.
 */
export function snippets(): object {
  const entries = COMMANDS.flatMap(({ forms, summary }) =>
    forms.map(({ syntax, snippet }) => [syntax, { body: `${snippet}$0`, description: summary.en }]),
  );
  return Object.fromEntries(entries);
}
