import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { window } from 'vscode';
import type { RequestType } from 'vscode-languageclient/node';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { words } from './words.ts';

/** The language server: started when it is first needed, once. */
export class Server {
  readonly #context: ExtensionContext;
  #client: Promise<LanguageClient> | undefined;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  /** True once something has needed it. */
  get wanted(): boolean {
    return this.#client !== undefined;
  }

  /** Starts it, if it does not run. */
  start(): Promise<LanguageClient> {
    this.#client ??= this.#launch();
    return this.#client;
  }

  /** Asks; a server that cannot answer is told to the user and gives `undefined`. */
  async ask<P, R>(request: RequestType<P, R, void>, params: P): Promise<R | undefined> {
    try {
      const client = await this.start();
      return await client.sendRequest<R>(request.method, params);
    } catch (error) {
      await this.log(String(error));
      void window.showErrorMessage(words().serverFailed);
      return undefined;
    }
  }

  /** Writes a line to the channel of the server. */
  async log(line: string): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    client?.outputChannel.appendLine(line);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.dispose();
  }

  async #launch(): Promise<LanguageClient> {
    const module = this.#context.asAbsolutePath(join('dist', 'server', 'server.js'));
    const run = { module, transport: TransportKind.stdio };
    const client = new LanguageClient(
      'thethuc',
      'Thể thức văn bản',
      { run, debug: run },
      {
        documentSelector: [{ language: 'markdown' }],
      },
    );
    await client.start();
    return client;
  }
}
