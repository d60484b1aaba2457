/**
 * What npm runs before it packs the root: `npm install -g git+…` and pre-commit take the program from a clone, which
 * holds nothing that is built. `npm ci` runs it too, and is what a build begins with.
 */
if (process.env.npm_command !== 'ci') await import('./build.js');
