import { type Boundary, UNTOUCHED } from '../boundary/boundary.ts';
import type { LifeFacts, LifeMoment } from '../measure/tensor-life-readings.ts';
import { LIFE_STEPS, type TensorLife } from '../trainers/tensorflow/tensor-life.ts';
import { orLost } from './or-lost.ts';

/**
 * Lets a tensor live, and writes down at each moment what TensorFlow.js holds and what has crossed to the GPU. Without a
 * boundary, as on the CPU, nothing crosses. `life` is filled as it goes on, so that it outlives an error.
 */
export async function followTensor(
  tensor: TensorLife,
  boundary: Boundary | null,
  lost: Promise<never>,
  life: Map<LifeMoment, LifeFacts>,
): Promise<void> {
  const note = (moment: LifeMoment, before: Boundary['counts'] | null): void => {
    const crossed = (name: 'uploads' | 'launches' | 'reads'): number | null =>
      boundary && before ? boundary.counts[name] - before[name] : null;
    life.set(moment, {
      ...tensor.holdings(),
      uploads: crossed('uploads'),
      launches: crossed('launches'),
      reads: crossed('reads'),
    });
  };
  note('start', boundary && { ...boundary.counts });
  for (const step of LIFE_STEPS) {
    const before = boundary && { ...boundary.counts };
    const work = tensor.steps[step];
    await orLost(boundary ? boundary.under(UNTOUCHED, work) : work(), lost);
    note(step, before);
  }
}
