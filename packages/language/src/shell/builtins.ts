/** Builtins that change the shell itself, for what it runs next. */
export const BUILTINS_WITH_EFFECT: ReadonlySet<string> = new Set(
  (
    '. alias cd declare disown enable eval exec exit export getopts hash let local logout mapfile popd pushd read ' +
    'readarray readonly return set shift shopt source suspend trap typeset ulimit umask unalias unset wait'
  ).split(' '),
);
