import { npm, projectEnvironment } from './child.mjs';
import { StepFailure } from './failure.mjs';

/**
 * Builds the site into dist/.
 *
 * @param {string} command What the person typed, for the advice.
 * @param {NodeJS.ProcessEnv} [changes] Variables to set for the build; `undefined` removes one.
 * @throws {StepFailure}
 */
export async function build(command, changes = {}) {
  process.stdout.write('Building the site …\n');
  const code = await npm(['run', '--silent', 'build'], { env: projectEnvironment(changes) });
  if (code !== 0) {
    throw new StepFailure(
      'Build',
      `"npm run build" ended with exit code ${String(code)}; its own message is above.`,
      `Mend what the message names (a chapter, a component or OVERHEAD_URL), then run "${command}" again.`,
    );
  }
}
