import fc from 'fast-check';

/**
 * Property tests take the same inputs in every run, so that a change is judged by what it changes. `FUZZ=1 npm test`
 * takes new ones each time, and `FUZZ=SEED` those of one run again.
 */
const { FUZZ } = process.env;
const isSeed = FUZZ !== undefined && /^-?\d{2,}$/.test(FUZZ);

if (FUZZ === undefined || FUZZ === '') fc.configureGlobal({ seed: 20_260_101 });
else if (isSeed) fc.configureGlobal({ seed: Number(FUZZ) });
