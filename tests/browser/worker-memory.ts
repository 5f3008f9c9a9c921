import type { CDPSession, Page } from '@playwright/test';

/** The memory of a worker after garbage collection, in bytes. */
export interface WorkerMemory {
  /**
   * Objects, arrays, strings, numbers and functions of the program. Compiled code and what belongs to it is left out,
   * for the browser goes on compiling while a program runs.
   */
  readonly objectsBytes: number;
  /** What array buffers hold, WebAssembly's memories included. */
  readonly buffersBytes: number;
}

/** A heap snapshot as the browser writes it, as far as it is read here: nodes of so many fields, one after another. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What the worker's side of the protocol says. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly chunk?: string };
  readonly error?: { readonly message: string };
}

/** The kinds of nodes that a program makes. */
const PROGRAMS_OWN = new Set(
  'array,string,object,closure,regexp,number,concatenated string,sliced string,symbol,bigint'.split(
    ',',
  ),
);

/** The name of a node that stands for an array buffer's bytes. */
const BUFFER_BYTES = 'system / JSArrayBufferData';

/** Looks into the newest worker of a page, by the protocol of the browser's own developer tools. */
export class WorkerInspector {
  readonly #client: CDPSession;
  #worker = '';
  #chunks: string[] = [];
  #settle: (message: Message) => void = () => undefined;

  private constructor(client: CDPSession) {
    this.#client = client;
    client.on('Target.attachedToTarget', ({ sessionId }) => {
      this.#worker = sessionId;
    });
    client.on('Target.receivedMessageFromTarget', ({ message: text }) => {
      const message = JSON.parse(text) as Message;
      if (message.method === 'HeapProfiler.addHeapSnapshotChunk') {
        this.#chunks.push(message.params?.chunk ?? '');
      } else if (message.id !== undefined) {
        this.#settle(message);
      }
    });
  }

  /** Begins before the worker does. */
  static async of(page: Page): Promise<WorkerInspector> {
    const inspector = new WorkerInspector(await page.context().newCDPSession(page));
    await inspector.#client.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      // Playwright shows no other sessions than its own, so the worker's messages come wrapped in the page's.
      flatten: false,
    });
    return inspector;
  }

  /** Collects garbage, and weighs what is left. */
  async memory(): Promise<WorkerMemory> {
    const { snapshot, nodes, strings } = await this.#snapshot();
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [kindAt, nameAt, sizeAt] = ['type', 'name', 'self_size'].map((name) =>
      fields.indexOf(name),
    ) as [number, number, number];
    let objectsBytes = 0;
    let buffersBytes = 0;
    for (let node = 0; node < nodes.length; node += fields.length) {
      const bytes = nodes[node + sizeAt]!;
      if (PROGRAMS_OWN.has(types[0][nodes[node + kindAt]!]!)) objectsBytes += bytes;
      else if (strings[nodes[node + nameAt]!] === BUFFER_BYTES) buffersBytes += bytes;
    }
    return { objectsBytes, buffersBytes };
  }

  async #snapshot(): Promise<HeapSnapshot> {
    this.#chunks = [];
    const answered = new Promise<Message>((resolve) => (this.#settle = resolve));
    const method = 'HeapProfiler.takeHeapSnapshot';
    const message = JSON.stringify({ id: 1, method, params: { reportProgress: false } });
    await this.#client.send('Target.sendMessageToTarget', { sessionId: this.#worker, message });
    const { error } = await answered;
    if (error) throw new Error(`The browser took no snapshot of the worker: ${error.message}`);
    return JSON.parse(this.#chunks.join('')) as HeapSnapshot;
  }
}
