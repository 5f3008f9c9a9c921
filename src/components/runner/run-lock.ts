import { atom } from 'nanostores';

/** The runner that measures now; two at a time would slow each other down, and both would be wrong. */
const $measuring = atom<object | null>(null);

/** Takes the page's only place for a run; false if another runner has it. */
export function takeRunLock(owner: object): boolean {
  if ($measuring.get() !== null) return false;
  $measuring.set(owner);
  return true;
}

/** Gives the place back. */
export function releaseRunLock(owner: object): void {
  if ($measuring.get() === owner) $measuring.set(null);
}
