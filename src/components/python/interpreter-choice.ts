import { atom } from 'nanostores';
import type { InterpreterId } from '../../lab/python/job.ts';

/** What the reader wants programs on this page to run in. It holds for all its runners, until the page is left. */
export const $interpreterChoice = atom<InterpreterId>('micropython');
