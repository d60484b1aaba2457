/** Mocha's `spec` reporter that also writes the counts as JSON: `{ "passed": N, "failed": N }`. */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CiReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      writeFileSync(
        options.reporterOptions.output,
        JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }),
      );
    });
  }
};
