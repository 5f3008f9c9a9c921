import { findPyTorch } from '../python/find.mjs';
import { installWithApt, isRootOnDebian } from './apt.mjs';
import { StepFailure } from './failure.mjs';

/** Debian's package: 150 MB with what it needs, and no CUDA. */
const PACKAGES = ['python3-torch'];

/** Whether this is continuous integration, where nothing may be left out. */
export function isContinuousIntegration() {
  return !['', 'false', '0'].includes(process.env['CI'] ?? '');
}

/**
 * Finds a Python with PyTorch for the tests of the companion script, and installs Debian's where there is none.
 * Elsewhere nobody is made to install it: the tests that need it are then left out, and a line says so. In
 * continuous integration its lack is a failure.
 *
 * @param {string} command What the person typed, for the advice.
 * @returns {Promise<string | null>} The Python's path, or null when there is none.
 * @throws {StepFailure} When there is none in continuous integration.
 */
export async function ensurePyTorch(command) {
  const found = findPyTorch();
  if (found !== null) return found;
  // A Python that was chosen by name is not passed over, and is not ours to install into.
  if (!process.env['PYTHON'] && isRootOnDebian()) {
    process.stdout.write('Installing PyTorch with apt-get …\n');
    if (await installWithApt(PACKAGES)) {
      const installed = findPyTorch();
      if (installed !== null) return installed;
    }
  }
  const advice = 'Install PyTorch (https://pytorch.org), or set PYTHON to a Python that has it';
  if (isContinuousIntegration()) {
    throw new StepFailure(
      'PyTorch',
      'no Python with PyTorch was found, and the tests of the companion script need one.',
      `${advice}, then run "${command}" again.`,
    );
  }
  process.stdout.write(`PyTorch: none found, so the suite "pytorch" is left out. ${advice}.\n`);
  return null;
}
