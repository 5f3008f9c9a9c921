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
  const reason = error instanceof Error ? error.message : String(error);
  reportFailure(
    new StepFailure(
      'Serve',
      reason,
      'Build the site first with "npm run build", and choose a free port with "--port".',
    ),
  );
}
