import { dependencies, version } from '../../../package.json';

/** What a report names of the software that made it. */
export const versions: Readonly<Record<string, string>> = {
  overhead: version,
  'tensorflow.js': dependencies['@tensorflow/tfjs-core'],
  'jax-js': dependencies['@jax-js/jax'],
};
