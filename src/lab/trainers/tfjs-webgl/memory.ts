import type { Problem } from '../../model/problem.ts';
import { Unsupported } from '../trainer.ts';

/** Throws `Unsupported` where the hidden activations, a number a pixel, are more than the largest texture holds. */
export function requireTexture(gl: WebGL2RenderingContext, { train, hidden }: Problem): void {
  const side = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE));
  const numbers = train.rows * hidden;
  if (numbers <= side * side) return;
  throw new Unsupported(
    `The hidden activations would be ${numbers.toLocaleString('en')} numbers in one texture; this GPU allows ` +
      `${side.toLocaleString('en')} a side (MAX_TEXTURE_SIZE). A smaller batch or fewer hidden units would fit.`,
  );
}
