import { registry, type TrainerId } from '../../src/lab/trainers/registry.ts';

/** Every trainer there is, in the registry's order. */
export const ALL_TRAINERS = Object.keys(registry) as readonly TrainerId[];

/**
 * Reads a list of trainers as a command line gives it: ids with commas between.
 *
 * @throws Error that names the id which is none, and those that are.
 */
export function parseTrainers(list: string): TrainerId[] {
  const ids = list.split(',').map((id) => id.trim());
  for (const id of ids) {
    if (!Object.hasOwn(registry, id)) {
      throw new Error(`There is no trainer "${id}". The trainers are ${ALL_TRAINERS.join(', ')}.`);
    }
  }
  return [...new Set(ids)] as TrainerId[];
}
