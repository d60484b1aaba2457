import { commandSpec } from '@imgtpl/spec';
import { EmbeddedActionsParser, type IToken, Lexer, type ParserMethod } from 'chevrotain';
import { CommandNode } from './command-node.js';
import { LINE_START, type Vocabulary } from './tokens.js';

/** Makes the lexer of a vocabulary. It tracks offsets only, which is all that the tree holds. */
export function buildLexer({ modes }: Vocabulary, { validate = false } = {}): Lexer {
  return new Lexer(
    { modes, defaultMode: LINE_START },
    { positionTracking: 'onlyOffset', safeMode: true, skipValidations: !validate },
  );
}

/**
 * The grammar: a template is a list of commands, and a command is a keyword and a body. Its actions build the tree
 * directly, without a syntax tree in between.
 */
export class TemplateParser extends EmbeddedActionsParser {
  readonly template: ParserMethod<[], CommandNode[]>;
  readonly #vocabulary: Vocabulary;
  #text = '';

  constructor(vocabulary: Vocabulary, { validate = false } = {}) {
    super(Object.values(vocabulary.modes).flat(), {
      maxLookahead: 1,
      skipValidations: !validate,
    });
    this.#vocabulary = vocabulary;
    const command = this.RULE('command', () => this.#command());
    this.template = this.RULE('template', () => {
      const found: CommandNode[] = [];
      this.MANY(() => found.push(this.SUBRULE(command)));
      return found;
    });
    this.performSelfAnalysis();
  }

  /** Parses the tokens of a text into its commands. */
  commandsOf(text: string, tokens: IToken[]): readonly CommandNode[] {
    this.#text = text;
    this.input = tokens;
    const commands = this.template();
    this.#text = '';
    this.input = [];
    return commands;
  }

  #command(): CommandNode {
    const { keyword: keywords, body: bodies } = this.#vocabulary;
    const keyword = this.CONSUME(keywords);
    const body = this.OPTION(() => this.CONSUME(bodies));
    return new CommandNode({
      text: this.#text,
      spec: commandSpec(keyword.image),
      keyword: keyword.image,
      start: keyword.startOffset,
      heredocs: body?.payload,
    });
  }
}
