import type { Trainer, TrainerSetup } from '../trainer.ts';
import { compile } from '../wgsl/compile.ts';
import { LOSS_PIECE, packRows, packWeights, unpackWeights } from '../wgsl/layout.ts';
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
import backward from './backward.wgsl?raw';
import buffers from './buffers.wgsl?raw';
import hiddenLayer from './hidden-layer.wgsl?raw';
import { constantsFor, gridsFor, KERNELS, type StepsBuffer, storageFor } from './launches.ts';
import loss from './loss.wgsl?raw';
import outputLayer from './output-layer.wgsl?raw';
import update from './update.wgsl?raw';

/** Launches in one epoch: hidden layer, output layer, loss, backward, update. */
export const launchesPerEpoch = KERNELS.length;

/** What may be chosen besides the problem. */
export interface StepsOptions {
  /** The most epochs that share a submit. By default as many as keep the GPU busy for 50 ms, by measurement. */
  readonly epochsPerSubmit?: number;
}

/** What `prepare` makes. */
interface Resources {
  readonly pipelines: readonly GPUComputePipeline[];
  readonly storage: Storage<StepsBuffer>;
  readonly group: GPUBindGroup;
}

/**
 * Kernels written by hand, one for each operation of the notes' loop; between them every result goes through the
 * GPU's memory. The launches of a `step` are encoded in one pass and submitted together, so the notes' loop, which
 * reads the loss after every epoch, submits once an epoch and once more to read.
 *
 * Throws `Unsupported` where a buffer or a grid would be over a limit of the device, before any is made.
 */
export function create(setup: TrainerSetup, options: StepsOptions = {}): Trainer {
  const { problem } = setup;
  const device = deviceOf(setup);
  const constants = constantsFor(problem);
  const requests = storageFor(constants);
  requireFits(requests, device.limits);
  const grids = gridsFor(constants, device.limits);

  const initial = packWeights(problem.initial);
  const readback = new Readback(device, initial.byteLength);
  let resources: Resources | null = null;
  let epochsPerSubmit = 1;

  // #region epoch
  const submit = (epochs: number): void => {
    const { pipelines, group } = prepared(resources);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setBindGroup(0, group);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let launch = 0; launch < launchesPerEpoch; launch++) {
        pass.setPipeline(pipelines[launch]!);
        pass.dispatchWorkgroups(...grids[launch]!);
      }
    }
    pass.end();
    device.queue.submit([encoder.finish()]);
  };
  // #endregion epoch

  return {
    prepare: async () => {
      const { pipelines, bindings } = await compile(device, {
        label: 'wgsl-steps',
        files: [network, buffers, hiddenLayer, outputLayer, loss, backward, update],
        kernels: KERNELS,
        constants: { ...constants },
        bindings: ['read-only-storage', 'storage', 'storage', 'storage', 'storage'],
      });
      const storage = await takeStorage(device, requests);
      resources = { pipelines, storage, group: bindStorage(device, bindings, storage) };
      const measured = await epochsAtOnce(async (epochs) => {
        submit(epochs);
        await device.queue.onSubmittedWorkDone();
      });
      epochsPerSubmit = options.epochsPerSubmit ?? measured;
    },
    upload: async () => {
      const { rows, parameters } = prepared(resources).storage;
      device.queue.writeBuffer(rows, 0, packRows(problem.train));
      device.queue.writeBuffer(parameters, 0, initial);
      await device.queue.onSubmittedWorkDone();
    },
    step: (epochs) => {
      for (let left = epochs; left > 0; left -= epochsPerSubmit) {
        submit(Math.min(left, epochsPerSubmit));
      }
    },
    sync: () => device.queue.onSubmittedWorkDone(),
    readback: () => {
      const { parameters } = prepared(resources).storage;
      return readback.read([{ buffer: parameters, ...LOSS_PIECE }]);
    },
    readWeights: async () => {
      const { parameters } = prepared(resources).storage;
      const whole = { buffer: parameters, offset: 0, bytes: initial.byteLength };
      return unpackWeights(await readback.read([whole]));
    },
    dispose: () => {
      readback.dispose();
      for (const buffer of Object.values(resources?.storage ?? {})) buffer.destroy();
    },
  };
}
