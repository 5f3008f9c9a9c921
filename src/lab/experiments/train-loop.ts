import type { Trainer } from '../trainers/trainer.ts';

/** Takes the loss of an epoch; epochs are counted from 1. */
export type KeepLoss = (epoch: number, loss: number) => void;

// #region loop
/**
 * The notes' loop: trains from `trained` epochs on, brings the loss to RAM every `readEvery` epochs, and ends when
 * the device is idle. A trainer that keeps every loss is read once, at the end.
 */
export async function trainEpochs(
  trainer: Trainer,
  { trained, epochs, readEvery }: { trained: number; epochs: number; readEvery: number | 'never' },
  keep: KeepLoss,
): Promise<void> {
  if (readEvery === 'never') {
    trainer.step(epochs);
  } else if (trainer.keepsEveryLoss) {
    trainer.step(epochs);
    const losses = await trainer.readback();
    const first = trained + epochs - losses.length;
    losses.forEach((loss, i) => {
      const epoch = first + i + 1;
      if (epoch % readEvery === 0) keep(epoch, loss);
    });
  } else {
    let epoch = trained;
    while (epoch < trained + epochs) {
      const untilRead = readEvery - (epoch % readEvery);
      const count = Math.min(untilRead, trained + epochs - epoch);
      trainer.step(count);
      epoch += count;
      if (count === untilRead) keep(epoch, (await trainer.readback()).at(-1) ?? Number.NaN);
    }
  }
  await trainer.sync();
}
// #endregion loop
