import { globSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../tools/setup/child.mjs';
import { readReference, type Reference } from '../../tools/conformance/reference-file.ts';

const FOLDER = join(projectRoot, 'tests/conformance/reference');

/** The notes' own job, all 20,000 epochs of it. */
export const NOTES_REFERENCE = 'day34-float32.json';

/** The names of all reference files. */
export const REFERENCE_NAMES: readonly string[] = globSync('*.json', { cwd: FOLDER }).sort();

/** One of them, read. */
export function referenceNamed(name: string): Reference {
  return readReference(join(FOLDER, name), name);
}
