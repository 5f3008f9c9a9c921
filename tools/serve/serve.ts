import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { base } from '../../site-address.ts';
import { projectRoot } from '../setup/child.mjs';
import { reportFailure, StepFailure } from '../setup/failure.mjs';
import { serveSite } from './site-server.ts';

/** `npm run serve [-- --port N --dir FOLDER]`: serves what `npm run build` wrote, until it is stopped. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      dir: { type: 'string', default: join(projectRoot, 'dist') },
    },
  });
  const server = await serveSite({ dir: values.dir, base, port: Number(values.port) });
  process.stdout.write(`\nOverhead is at ${server.url}\nCtrl-C stops it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // `on`, because a terminal and the parent process may each send one.
    process.on(signal, () => void server.close());
  }
}

try {
  await serve();
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  reportFailure(
    new StepFailure(
      'Serve',
      error instanceof Error ? error.message : String(error),
      isTaken
        ? 'Stop the program that listens there, or choose another port with "--port".'
        : 'Build the site with "npm run build", then run this again.',
    ),
  );
}
