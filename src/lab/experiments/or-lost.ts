/** A call that was under way when the device was lost fails, too, up to this long before the browser says why. */
const NEWS_OF_LOSS_MS = 200;

/**
 * Waits for some work, or for `lost` to reject: a lost device leaves calls waiting for ever. To be used once a block,
 * not once an epoch: a promise that never settles keeps all that ever waited for it.
 */
export async function orLost<T>(work: Promise<T>, lost: Promise<never>): Promise<T> {
  try {
    return await Promise.race([work, lost]);
  } catch (error) {
    const noNews = new Promise((resolve) => setTimeout(resolve, NEWS_OF_LOSS_MS));
    await Promise.race([lost, noNews]);
    throw error;
  }
}
