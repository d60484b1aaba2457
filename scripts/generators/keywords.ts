import { COMMANDS, type Shape } from '@imgtpl/spec';

export { COMMANDS };

/** Keywords of commands that are read in the same way. */
export const KEYWORDS_BY_SHAPE: { readonly [S in Shape]: readonly string[] } = {
  shell: keywordsOf('shell'),
  exec: keywordsOf('exec'),
  words: keywordsOf('words'),
  pairs: keywordsOf('pairs'),
  component: keywordsOf('component'),
  baseImage: keywordsOf('baseImage'),
  nothing: keywordsOf('nothing'),
};

function keywordsOf(wanted: Shape): readonly string[] {
  return COMMANDS.filter(({ shape }) => shape === wanted).map(({ keyword }) => keyword);
}
