import type { Asset } from './assets.ts';

/** An interpreter's file did not come, or not whole: the message is a sentence for the reader. */
export class AssetMissing extends Error {
  constructor(asset: Asset, reason: string) {
    const name = asset.address.slice(asset.address.lastIndexOf('/') + 1);
    super(
      `Python could not be loaded: ${name} ${reason}. Check the connection, or what blocks files of this site, and ` +
        'run again.',
    );
    this.name = 'AssetMissing';
  }
}

/**
 * Fetches a file whole.
 *
 * @param onBytes Told of every piece that arrived.
 * @throws AssetMissing if it does not come, or is not as long as it should be.
 */
export async function fetchAsset(
  asset: Asset,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(asset.address).catch(() => null);
  if (!response) throw new AssetMissing(asset, 'did not come');
  if (!response.ok) {
    throw new AssetMissing(asset, `did not come (the site answered ${String(response.status)})`);
  }
  const whole = new Uint8Array(asset.sizeBytes);
  let at = 0;
  try {
    for await (const piece of response.body ?? []) {
      if (at + piece.length > whole.length) throw new AssetMissing(asset, 'is another file');
      whole.set(piece, at);
      at += piece.length;
      onBytes(piece.length);
    }
  } catch (error) {
    throw error instanceof AssetMissing ? error : new AssetMissing(asset, 'came in part only');
  }
  if (at < whole.length) throw new AssetMissing(asset, 'came in part only');
  return whole;
}

/**
 * Compiles a file that came whole.
 *
 * @throws AssetMissing if it is no WebAssembly.
 */
export async function compileAsset(
  asset: Asset,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes).catch((error: unknown) => {
    console.error(error);
    throw new AssetMissing(asset, 'is damaged');
  });
}
