import type { BoundarySettings } from './boundary.ts';
import { intercept } from './intercept.ts';
import type { Kernels } from './kernels.ts';
import type { Tally } from './tally.ts';

/** What a trainer has set on a pass, to be set again after the boundary has used it. */
interface PassState {
  pipeline: GPUComputePipeline | null;
  group: Parameters<GPUComputePassEncoder['setBindGroup']> | null;
}

/** Counts launches, and repeats, delays or leaves them out. Returns what puts the methods back. */
export function interceptPasses(
  { isNull, repeats, addedLaunches, delays }: BoundarySettings,
  kernels: Kernels,
  counts: Tally,
): (() => void)[] {
  const delay = delays.launchTurns > 0 ? kernels.turnsGroup(delays.launchTurns) : null;
  const states = new WeakMap<GPUComputePassEncoder, PassState>();
  const stateOf = (pass: GPUComputePassEncoder): PassState => {
    const known = states.get(pass);
    if (known) return known;
    const fresh = { pipeline: null, group: null };
    states.set(pass, fresh);
    return fresh;
  };
  const { prototype } = GPUComputePassEncoder;
  const raw = {
    setPipeline: prototype.setPipeline,
    setBindGroup: prototype.setBindGroup as (...parameters: unknown[]) => undefined,
    dispatchWorkgroups: prototype.dispatchWorkgroups,
  };

  const launchWith = (pass: GPUComputePassEncoder, group: GPUBindGroup): void => {
    raw.setPipeline.call(pass, kernels.count);
    raw.setBindGroup.call(pass, 0, group);
    raw.dispatchWorkgroups.call(pass, 1);
  };

  /** Does a launch as the settings want it. */
  const launch = (pass: GPUComputePassEncoder, proceed: () => unknown): void => {
    counts.launches++;
    if (isNull) return;
    const { pipeline, group } = stateOf(pass);
    const putBack = (): void => {
      if (pipeline) raw.setPipeline.call(pass, pipeline);
      if (delay && group) raw.setBindGroup.apply(pass, group);
    };
    const delayed = (one: () => unknown): void => {
      one();
      if (delay) launchWith(pass, delay);
    };
    for (let done = 0; done < repeats; done++) {
      if (done > 0 && delay) putBack();
      delayed(proceed);
    }
    for (let done = 0; done < addedLaunches; done++) {
      if (done === 0 || delay) raw.setPipeline.call(pass, kernels.nothing);
      delayed(() => raw.dispatchWorkgroups.call(pass, 1));
    }
    if (delay || addedLaunches > 0) putBack();
  };

  return [
    intercept(prototype, 'setPipeline', function (proceed, pipeline) {
      stateOf(this).pipeline = pipeline;
      proceed(pipeline);
    }),
    intercept(prototype, 'setBindGroup', function (proceed, ...parameters) {
      if (parameters[0] === 0) stateOf(this).group = parameters;
      proceed(...parameters);
    }),
    intercept(prototype, 'dispatchWorkgroups', function (proceed, ...parameters) {
      launch(this, () => proceed(...parameters));
    }),
    intercept(prototype, 'dispatchWorkgroupsIndirect', function (proceed, ...parameters) {
      launch(this, () => proceed(...parameters));
    }),
  ];
}
