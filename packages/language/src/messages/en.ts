import { en as api } from './api/en.js';
import { en as features } from './features/en.js';
import { en as lint } from './lint/en.js';
import { en as request } from './request/en.js';
import { en as shell } from './shell/en.js';

/** The messages in English: the model of every language. One file a topic. */
export const en: typeof api & typeof features & typeof lint & typeof request & typeof shell = Object.assign(
  // Every start makes this object: into one that is a dictionary from the first, hundreds of messages go at a tenth of
  // what spreading takes.
  Object.create(null),
  api,
  features,
  lint,
  request,
  shell,
);
