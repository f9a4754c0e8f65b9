import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

/** The least that talks to a language server over its standard streams: no library between the clock and the server. */
export class ServerClient {
  readonly #process: ChildProcessWithoutNullStreams;
  #rest = Buffer.alloc(0);
  #id = 0;
  readonly #answers = new Map<number, (message: Message) => void>();
  #onPublished: (published: Published) => void = () => undefined;

  constructor(argv: readonly string[]) {
    this.#process = spawn(process.execPath, [...argv], { stdio: 'pipe' });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async start(): Promise<void> {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    this.notify('initialized', {});
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    await ended;
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#answers.set(id, ({ result }) => resolve(result));
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The diagnostics of a document once they are those of `version`. */
  published(uri: string, version: number): Promise<Published> {
    return new Promise((resolve) => {
      this.#onPublished = (published) => {
        if (published.uri === uri && published.version === version) resolve(published);
      };
    });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const head = this.#rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#rest.toString('ascii', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#rest.length < end) return;
      this.#take(JSON.parse(this.#rest.toString('utf8', head + 4, end)) as Message);
      this.#rest = this.#rest.subarray(end);
    }
  }

  #take(message: Message): void {
    if (message.method === 'textDocument/publishDiagnostics') this.#onPublished(message.params as Published);
    else if (message.method === undefined && typeof message.id === 'number') {
      this.#answers.get(message.id)?.(message);
      this.#answers.delete(message.id);
    } else if (message.id !== undefined) this.#send({ id: message.id, result: null });
  }
}
