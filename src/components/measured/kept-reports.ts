/*
 * The newest report of each runner, between visits and across pages and tabs.
 *
 *   keepReport ──► store of the runner ──► <measured-value>, <measured-verdict>
 *                    │          ▲
 *                    ▼          │ `storage`: another tab kept one
 *                  localStorage ┘
 *
 * Storage that refuses, being full or blocked, leaves a report in its store until the page is left.
 */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import {
  keptFromText,
  type KeptReport,
  keptToText,
  replaces,
  toKept,
} from '../../lab/measure/kept-report.ts';
import type { Plan } from '../../lab/measure/plan.ts';
import type { Report } from '../../lab/measure/report.ts';
import { KEPT_EVENT, KEPT_KEY } from './kept-key.ts';

type RunnerId = Plan['runner'];

/** Kept reports over some storage. */
export interface KeptReports {
  /** The report of a runner, null where there is none. What can't be read is removed, and counts as not there. */
  of(runner: RunnerId): ReadableAtom<KeptReport | null>;
  /** Keeps a report; false if a whole one stands, and this one was cut short. */
  keep(report: Report, from: KeptReport['from']): boolean;
  /** Another tab changed this entry of the storage; null stands for all of them. */
  changed(entry: string | null): void;
}

/** Kept reports over this storage, which may throw at any touch; `key` is what their keys begin with. */
export function createKeptReports(storage: () => Storage, key = KEPT_KEY): KeptReports {
  const stores = new Map<RunnerId, WritableAtom<KeptReport | null>>();

  const storeOf = (runner: RunnerId): WritableAtom<KeptReport | null> => {
    const store = stores.get(runner) ?? atom(load(storage, key + runner, runner));
    stores.set(runner, store);
    return store;
  };

  return {
    of: storeOf,
    keep: (report, from) => {
      const store = storeOf(report.runner);
      const kept = toKept(report, from);
      if (!replaces(kept, store.get())) return false;
      store.set(kept);
      save(storage, key + kept.report.runner, kept);
      return true;
    },
    changed: (entry) => {
      for (const [runner, store] of stores) {
        const own = key + runner;
        if (entry === null || entry === own) store.set(load(storage, own, runner));
      }
    },
  };
}

function load(storage: () => Storage, key: string, runner: RunnerId): KeptReport | null {
  try {
    const text = storage().getItem(key);
    if (text === null) return null;
    const kept = keptFromText(text, runner);
    if (kept === null) storage().removeItem(key);
    return kept;
  } catch {
    return null;
  }
}

function save(storage: () => Storage, key: string, kept: KeptReport): void {
  const text = keptToText(kept);
  if (text === null) return;
  try {
    storage().setItem(key, text);
  } catch {
    // It stays in its store: this page can quote it, and the next one has the report before it.
  }
}

let ofThisPage: KeptReports | null = null;

function pageReports(): KeptReports {
  if (ofThisPage === null) {
    const made = createKeptReports(() => localStorage);
    addEventListener('storage', ({ key }) => made.changed(key));
    ofThisPage = made;
  }
  return ofThisPage;
}

/** The kept report of a runner, in this browser. */
export function keptReport(runner: RunnerId): ReadableAtom<KeptReport | null> {
  return pageReports().of(runner);
}

/** Keeps a report in this browser, unless it was cut short and a whole one stands. */
export function keepReport(report: Report, from: KeptReport['from']): void {
  if (pageReports().keep(report, from)) document.dispatchEvent(new Event(KEPT_EVENT));
}
