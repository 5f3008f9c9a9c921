const KEY = 'overhead:exercise:';

/** Whether an exercise was passed in this browser; false where nothing may be kept. */
export function wasPassed(cell: string): boolean {
  try {
    return localStorage.getItem(KEY + cell) === 'passed';
  } catch {
    return false;
  }
}

/** Remembers that an exercise was passed, where that is allowed. */
export function keepPassed(cell: string): void {
  try {
    localStorage.setItem(KEY + cell, 'passed');
  } catch {
    // A browser that keeps nothing has been told so by its reader.
  }
}
