/**
 * Run by npm before it packs the root: `npm install -g git+…` and pre-commit install from a clone, in which nothing is
 * built. `npm ci` runs it too, but that is itself the first step of a build.
 */
if (process.env.npm_command !== 'ci') await import('./build.js');
