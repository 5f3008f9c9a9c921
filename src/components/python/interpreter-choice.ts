import { atom } from 'nanostores';
import type { InterpreterId } from '../../lab/python/job.ts';

/** What the reader wants programs on this page to run in. It holds for all its runners, until the page is left. */
export const $interpreterChoice = atom<InterpreterId>('micropython');

// Every box shows it, also of a runner whose own program isn't here yet: whoever ticked one would untick it there.
$interpreterChoice.listen((chosen) => {
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name="cpython"]')) {
    box.checked = chosen === 'cpython';
  }
});
