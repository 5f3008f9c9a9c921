/** What a member of the crew is told. Times are milliseconds since 1970. */
export type ToMember =
  | { readonly kind: 'open'; readonly module: WebAssembly.Module }
  | {
      readonly kind: 'work';
      readonly beginMs: number;
      readonly endMs: number;
      readonly roundsPerCall: number;
    };

/** What a member answers. */
export type FromMember =
  | { readonly kind: 'ready'; readonly atMs: number }
  | { readonly kind: 'worked'; readonly rounds: number; readonly waitedMs: number };

/** What members did together in a window of time. */
export interface CrewWork {
  /** Rounds of arithmetic, of all together; whole. */
  readonly rounds: number;
  /** The window's length. */
  readonly ms: number;
  /** How much of the window a member waited for a core, on the average. */
  readonly waitedMs: number;
}

/** Workers that compute at the same time. */
export interface Crew {
  readonly size: number;
  /** Lets the first `count` members compute for `windowMs`. Throws `CrewRefused` if one of them ended. */
  compute(count: number, windowMs: number): Promise<CrewWork>;
  /** Ends all workers. */
  dispose(): void;
}

/** No workers are to be had, or one went away; the message is a sentence for the reader. */
export class CrewRefused extends Error {
  override readonly name = 'CrewRefused';
}

/** A worker that has not answered by then won't: sixteen of them start on two busy cores in a second or two. */
const START_LIMIT_MS = 8000;

/** So much longer than its window a worker's answer may take. */
const ANSWER_LIMIT_MS = 5000;

/** From the order to the window: time for the slowest to get it, and for a core to wake up. */
const LEAD_MS = 8;

/** Clocks of one machine may differ by so much. */
const CLOCKS_APART_MS = 20;

const NO_WORKERS =
  'This browser starts no workers here, as in some frames of other sites. Open the page in a tab of its own to see how the work scales.';

const ENDED = 'A worker ended in the middle. Close other tabs, and run again.';

const CLOCKS_DIFFER =
  'The clocks of this browser’s workers don’t agree, so they can’t be timed together.';

const absoluteNow = (): number => performance.timeOrigin + performance.now();

/**
 * Starts workers that share a compiled program; where not all of them start, the crew is smaller. Throws `CrewRefused`
 * where none does. `roundsPerCall` is the arithmetic of half a millisecond or so.
 */
export async function openCrew(
  wanted: number,
  module: WebAssembly.Module,
  roundsPerCall: number,
): Promise<Crew> {
  const started = await Promise.allSettled(
    Array.from({ length: wanted }, () => startMember(module)),
  );
  const members = started.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  if (members.length === 0) {
    const [first] = started;
    throw first?.status === 'rejected' && first.reason instanceof CrewRefused
      ? first.reason
      : new CrewRefused(NO_WORKERS);
  }
  return {
    size: members.length,
    compute: async (count, windowMs) => {
      const beginMs = absoluteNow() + LEAD_MS;
      const endMs = beginMs + windowMs;
      const answers = await Promise.all(
        members.slice(0, count).map((member) => {
          const answer = answerOf(member, 'worked', windowMs + ANSWER_LIMIT_MS, ENDED);
          member.postMessage({ kind: 'work', beginMs, endMs, roundsPerCall } satisfies ToMember);
          return answer;
        }),
      );
      return {
        rounds: Math.round(answers.reduce((sum, { rounds }) => sum + rounds, 0)),
        ms: windowMs,
        waitedMs: answers.reduce((sum, { waitedMs }) => sum + waitedMs, 0) / count,
      };
    },
    dispose: () => {
      for (const member of members) member.terminate();
    },
  };
}

async function startMember(module: WebAssembly.Module): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new CrewRefused(NO_WORKERS);
  const createdAtMs = absoluteNow();
  // The literal form is what Vite recognises.
  const member = new Worker(new URL('./crew-member.ts', import.meta.url), { type: 'module' });
  try {
    const answer = answerOf(member, 'ready', START_LIMIT_MS, NO_WORKERS);
    member.postMessage({ kind: 'open', module } satisfies ToMember);
    const { atMs } = await answer;
    // It said so after it was created, and before it was heard.
    if (atMs < createdAtMs - CLOCKS_APART_MS || atMs > absoluteNow() + CLOCKS_APART_MS) {
      throw new CrewRefused(CLOCKS_DIFFER);
    }
    return member;
  } catch (error) {
    member.terminate();
    throw error;
  }
}

/** The next answer of this kind; rejects with the sentence if the worker fails or says nothing. */
function answerOf<Kind extends FromMember['kind']>(
  member: Worker,
  kind: Kind,
  limitMs: number,
  sentence: string,
): Promise<Extract<FromMember, { kind: Kind }>> {
  const { promise, resolve, reject } = Promise.withResolvers<Extract<FromMember, { kind: Kind }>>();
  const over = new AbortController();
  const fail = (event?: Event): void => {
    // An error that nobody claims goes on to the worker that started this one, and from there to the page.
    event?.preventDefault();
    reject(new CrewRefused(sentence));
  };
  const limit = setTimeout(fail, limitMs);
  member.addEventListener(
    'message',
    ({ data }: MessageEvent<FromMember>) => {
      if (data.kind === kind) resolve(data as Extract<FromMember, { kind: Kind }>);
    },
    over,
  );
  for (const failure of ['error', 'messageerror']) member.addEventListener(failure, fail, over);
  return promise.finally(() => {
    clearTimeout(limit);
    over.abort();
  });
}
