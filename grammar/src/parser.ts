import { EmbeddedActionsParser, type IToken, Lexer, type ParserMethod } from 'chevrotain';
import { CommandNode } from './command-node.js';
import { oneTokenLookahead } from './one-token-lookahead.js';
import { buildVocabulary, LINE_START, SHAPES, type TokenShape, type Vocabulary } from './tokens.js';

/** Makes the lexer of a vocabulary. It knows offsets only, which is all that the tree holds. */
export function buildLexer({ modes }: Vocabulary, { validate = false } = {}): Lexer {
  return new Lexer(
    { modes, defaultMode: LINE_START },
    { positionTracking: 'onlyOffset', ensureOptimizations: true, skipValidations: !validate },
  );
}

/**
 * The grammar: a template is commands, and there is one rule for each shape of command, which all keywords of that shape
 * share. Its actions build the tree, no other one is made on the way.
 */
export class TemplateParser extends EmbeddedActionsParser {
  readonly template: ParserMethod<[], CommandNode[]>;
  readonly #vocabulary: Vocabulary;
  #text = '';

  constructor(vocabulary: Vocabulary = buildVocabulary(), { validate = false } = {}) {
    let nextKey = () => Number.NaN;
    super(tokenTypes(vocabulary), {
      maxLookahead: 1,
      skipValidations: !validate,
      ...(!validate && { lookaheadStrategy: oneTokenLookahead(() => nextKey()) }),
    });
    nextKey = () => this.LA_FAST(1).tokenTypeIdx;
    this.#vocabulary = vocabulary;
    const commands = SHAPES.map((shape) => this.#commandRule(shape));
    const alternatives = commands.map((command) => ({ ALT: () => this.SUBRULE(command) }));
    this.template = this.RULE('template', () => {
      const found: CommandNode[] = [];
      this.MANY(() => found.push(this.OR(alternatives)));
      return found;
    });
    this.performSelfAnalysis();
  }

  /** The commands of a text that was cut into these tokens. */
  commandsOf(text: string, tokens: IToken[]): readonly CommandNode[] {
    this.#text = text;
    this.input = tokens;
    const commands = this.template();
    this.#text = '';
    this.input = [];
    return commands;
  }

  #commandRule(shape: TokenShape): ParserMethod<[], CommandNode> {
    const { keywords, bodies, specs } = this.#vocabulary;
    return this.RULE(`${shape}Command`, () => {
      const keyword = this.CONSUME(keywords[shape]);
      const body = this.OPTION(() => this.CONSUME(bodies[shape]));
      return new CommandNode({
        text: this.#text,
        spec: specs.get(keyword.tokenType),
        keyword: keyword.image,
        start: keyword.startOffset,
        heredocs: body?.payload,
      });
    });
  }
}

function tokenTypes({ modes, keywords }: Vocabulary) {
  return [...new Set([...Object.values(modes).flat(), ...Object.values(keywords)])];
}
