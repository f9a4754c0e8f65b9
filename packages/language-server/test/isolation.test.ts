import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/analysis.ts';
import { startServer } from '../src/server.ts';
import { FAULTY } from './drafts.ts';

describe('a document whose check throws', () => {
  it('says so, and harms no other', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const serverSide = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(serverSide, {
      version: '0',
      now: () => new Date(2026, 10, 22),
      analyse: (text, ...rest) => {
        if (text.includes('hỏng')) throw new Error('a fault of ours');
        return analyse(text, ...rest);
      },
    });
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const published: PublishDiagnosticsParams[] = [];
    const logged: string[] = [];
    client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
    client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
    client.listen();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still demands it
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification(InitializedNotification.type, {});
    const open = (uri: string, text: string) =>
      client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    await open('file:///hong.md', `${FAULTY}\nhỏng\n`);
    await open('file:///lanh.md', FAULTY);
    while (published.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    const codes = Object.fromEntries(
      published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]),
    );
    expect(codes).toEqual({ 'file:///hong.md': ['su-co'], 'file:///lanh.md': ['don-vi/dau'] });
    expect(logged.join('\n')).toContain('a fault of ours');
    const position = { line: 1, character: 2 };
    const hover = (uri: string) => client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    expect(await hover('file:///hong.md')).toBeNull();
    expect(await hover('file:///lanh.md')).not.toBeNull();
    client.dispose();
    serverSide.dispose();
  });
});
