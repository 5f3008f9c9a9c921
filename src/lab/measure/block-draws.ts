import type { Random } from './random.ts';

/** As many blocks as there are, drawn from them with repetition. */
export function redrawn(blocks: readonly number[], random: Random): number[] {
  return blocks.map(() => blocks[Math.floor(random() * blocks.length)]!);
}
