import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A path as the caller means it: npm runs scripts in the project's folder, wherever it was called. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

/** Writes a value as JSON, its folder made if it is missing. */
export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
