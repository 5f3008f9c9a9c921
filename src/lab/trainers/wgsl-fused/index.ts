import type { Trainer, TrainerSetup } from '../trainer.ts';
import { compile } from '../wgsl/compile.ts';
import { packRows, packWeights, unpackWeights } from '../wgsl/layout.ts';
import {
  bindStorage,
  deviceOf,
  prepared,
  requireFits,
  type Storage,
  takeStorage,
} from '../wgsl/memory.ts';
import network from '../wgsl/network.wgsl?raw';
import { epochsAtOnce } from '../wgsl/pace.ts';
import { Readback } from '../wgsl/readback.ts';
import fused from './fused.wgsl?raw';
import { LossCount, LOSSES_BYTES } from './losses.ts';
import { constantsFor, type FusedBuffer, storageFor } from './workgroup.ts';

/**
 * Launches in one epoch at the most. A `step` of many epochs has one launch for as many of them as keep the GPU
 * busy for 50 ms: see `epochsPerLaunch`.
 */
export const launchesPerEpoch = 1;

/** The trainer, and what it found out about the device. */
export interface FusedTrainer extends Trainer {
  /** The most epochs that it trains in one launch, chosen by measurement in `prepare`. */
  readonly epochsPerLaunch: number;
}

/** What `prepare` makes. */
interface Resources {
  readonly pipeline: GPUComputePipeline;
  readonly storage: Storage<FusedBuffer>;
  readonly group: GPUBindGroup;
}

/**
 * Many epochs in one launch of one workgroup, written by hand. Every loss stays on the GPU until `readback` brings
 * all that were not read yet, 131,072 at the most.
 *
 * Throws `Unsupported` where the batch or the hidden units do not fit into a workgroup, before anything is made.
 */
export function create(setup: TrainerSetup): FusedTrainer {
  const { problem } = setup;
  const device = deviceOf(setup);
  const constants = constantsFor(problem, device.limits);
  const requests = storageFor(constants);
  requireFits(requests, device.limits);

  const initial = packWeights(problem.initial);
  const readback = new Readback(device, Math.max(initial.byteLength, LOSSES_BYTES));
  const lossCount = new LossCount();
  let resources: Resources | null = null;
  let epochsPerLaunch = 1;
  let epochsOnDevice = 0;

  // #region launch
  const launch = (epochs: number): void => {
    const { pipeline, storage, group } = prepared(resources);
    if (epochs !== epochsOnDevice) {
      device.queue.writeBuffer(storage.epochs, 0, Uint32Array.of(epochs));
      epochsOnDevice = epochs;
    }
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(1);
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
  // #endregion launch

  return {
    keepsEveryLoss: true,
    get epochsPerLaunch() {
      return epochsPerLaunch;
    },
    prepare: async () => {
      const { pipelines, bindings } = await compile(device, {
        label: 'wgsl-fused',
        files: [network, fused],
        kernels: ['train'],
        constants: { ...constants },
        bindings: ['read-only-storage', 'storage', 'storage', 'read-only-storage'],
      });
      const storage = await takeStorage(device, requests);
      resources = {
        pipeline: pipelines[0]!,
        storage,
        group: bindStorage(device, bindings, storage),
      };
      epochsPerLaunch = await epochsAtOnce(async (epochs) => {
        launch(epochs);
        await device.queue.onSubmittedWorkDone();
      });
    },
    upload: async () => {
      const { rows, weights, losses } = prepared(resources).storage;
      device.queue.writeBuffer(rows, 0, packRows(problem.train));
      device.queue.writeBuffer(weights, 0, initial);
      device.queue.writeBuffer(losses, 0, Uint32Array.of(0));
      lossCount.restart();
      await device.queue.onSubmittedWorkDone();
    },
    step: (epochs) => {
      // A step rests on nothing that was written before it, for that may never have reached the GPU.
      epochsOnDevice = 0;
      for (let left = epochs; left > 0; left -= epochsPerLaunch) {
        launch(Math.min(left, epochsPerLaunch));
      }
      lossCount.train(epochs);
    },
    sync: () => device.queue.onSubmittedWorkDone(),
    readback: async () => {
      const { losses } = prepared(resources).storage;
      const pieces = lossCount.take();
      if (pieces.length === 0) return Float32Array.of(Number.NaN);
      return readback.read(pieces.map((piece) => ({ buffer: losses, ...piece })));
    },
    readWeights: async () => {
      const { weights } = prepared(resources).storage;
      const whole = { buffer: weights, offset: 0, bytes: initial.byteLength };
      return unpackWeights(await readback.read([whole]));
    },
    dispose: () => {
      readback.dispose();
      for (const buffer of Object.values(resources?.storage ?? {})) buffer.destroy();
    },
  };
}
