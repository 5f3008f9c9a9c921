import type { BoundarySettings } from './boundary.ts';
import type { Bypass } from './bypass.ts';
import { intercept } from './intercept.ts';
import type { Kernels } from './kernels.ts';
import type { Tally } from './tally.ts';

type GroupParameters = Parameters<GPUComputePassEncoder['setBindGroup']>;

/** A launch with all that it needs, so that it can be done again. */
interface Launch {
  readonly pipeline: GPUComputePipeline | null;
  readonly groups: ReadonlyMap<number, GroupParameters>;
  readonly dispatch: (pass: GPUComputePassEncoder) => void;
}

/** What a trainer has set on a pass, and launched in it. */
interface PassState {
  pipeline: GPUComputePipeline | null;
  groups: ReadonlyMap<number, GroupParameters>;
  readonly launches: Launch[];
}

/**
 * Counts launches, and adds to them, delays them or leaves them out. Where they are to be repeated, a pass does all of its
 * launches again in the same order when it ends: a kernel that follows itself finds its code and its data still warm.
 * Returns what puts the methods back.
 */
export function interceptPasses(
  { isNull, repeats, addedLaunches, delays }: BoundarySettings,
  kernels: Kernels,
  counts: Tally,
  bypass: Bypass,
): (() => void)[] {
  const delay = delays.launchTurns > 0 ? kernels.turnsGroup(delays.launchTurns) : null;
  /** Nothing is to be set again: what looks on at a trainer's every call would count as its work. */
  const isPlain = isNull || (repeats === 1 && addedLaunches === 0 && !delay);
  const states = new WeakMap<GPUComputePassEncoder, PassState>();
  const stateOf = (pass: GPUComputePassEncoder): PassState => {
    const known = states.get(pass);
    if (known) return known;
    const fresh = { pipeline: null, groups: new Map<number, GroupParameters>(), launches: [] };
    states.set(pass, fresh);
    return fresh;
  };

  const set = (
    pass: GPUComputePassEncoder,
    { pipeline, groups }: Omit<Launch, 'dispatch'>,
  ): void => {
    if (pipeline) pass.setPipeline(pipeline);
    for (const parameters of groups.values()) pass.setBindGroup(...parameters);
  };
  const delayed = (pass: GPUComputePassEncoder, dispatch: Launch['dispatch']): void => {
    dispatch(pass);
    if (!delay) return;
    pass.setPipeline(kernels.count);
    pass.setBindGroup(0, delay);
    pass.dispatchWorkgroups(1);
  };

  /** Does a trainer's launch, and leaves the pass as the trainer has set it. */
  const launch = (pass: GPUComputePassEncoder, dispatch: Launch['dispatch']): void => {
    if (bypass.isOpen) {
      dispatch(pass);
      return;
    }
    counts.launches++;
    if (isNull) return;
    if (isPlain) {
      dispatch(pass);
      return;
    }
    const { pipeline, groups, launches } = stateOf(pass);
    if (repeats > 1) launches.push({ pipeline, groups, dispatch });
    bypass.past(() => {
      delayed(pass, dispatch);
      for (let done = 0; done < addedLaunches; done++) {
        if (done === 0 || delay) pass.setPipeline(kernels.nothing);
        delayed(pass, launchNothing);
      }
      if (delay || addedLaunches > 0) set(pass, { pipeline, groups });
    });
  };

  const { prototype } = GPUComputePassEncoder;
  const counting = [
    intercept(prototype, 'dispatchWorkgroups', function (proceed, ...parameters) {
      launch(this, () => {
        proceed(...parameters);
      });
    }),
    intercept(prototype, 'dispatchWorkgroupsIndirect', function (proceed, ...parameters) {
      launch(this, () => {
        proceed(...parameters);
      });
    }),
  ];
  if (isPlain) return counting;
  return [
    ...counting,
    intercept(prototype, 'setPipeline', function (proceed, pipeline) {
      if (!bypass.isOpen) stateOf(this).pipeline = pipeline;
      proceed(pipeline);
    }),
    intercept(prototype, 'setBindGroup', function (proceed, ...parameters) {
      if (!bypass.isOpen) {
        const state = stateOf(this);
        // A new map, because launches before this one keep theirs.
        state.groups = new Map(state.groups).set(parameters[0], parameters);
      }
      proceed(...parameters);
    }),
    intercept(prototype, 'end', function (proceed) {
      const { launches } = stateOf(this);
      bypass.past(() => {
        for (let again = 1; again < repeats; again++) {
          for (const one of launches) {
            set(this, one);
            delayed(this, one.dispatch);
          }
        }
      });
      proceed();
    }),
  ];
}

function launchNothing(pass: GPUComputePassEncoder): void {
  pass.dispatchWorkgroups(1);
}
