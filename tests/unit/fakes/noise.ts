import type { Random } from '../../../src/lab/measure/random.ts';

/** What a real machine does to blocks, with the shares of a bad one. */
const SPREAD = 0.05;
const SPIKE = 1.5;
const SPIKES_IN_A_BLOCK = 0.05;

/** A number from the normal distribution of mean 0 and deviation 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** By what factor each block takes longer: log-normal with 5 %, and in one block of twenty half as long again. */
export function blockNoise(random: Random): () => number {
  return () => Math.exp(SPREAD * normal(random)) * (random() < SPIKES_IN_A_BLOCK ? SPIKE : 1);
}
