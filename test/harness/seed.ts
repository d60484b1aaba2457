import fc from 'fast-check';

/**
 * Property tests use the same inputs in every run, so that only changes to the code change their result. `FUZZ=1 npm
 * test` uses new inputs each time, and `FUZZ=SEED` repeats those of a run.
 */
const { FUZZ } = process.env;
const isSeed = FUZZ !== undefined && /^-?\d{2,}$/.test(FUZZ);

if (FUZZ === undefined || FUZZ === '') fc.configureGlobal({ seed: 20_260_101 });
else if (isSeed) fc.configureGlobal({ seed: Number(FUZZ) });
