import { createInterface } from 'node:readline/promises';

/** Asks on the error terminal, so that the result may go elsewhere. The end of the input answers with nothing. */
export async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<string>((answer) => reader.once('close', () => answer('')));
    return await Promise.race([reader.question(question), ended]);
  } finally {
    reader.close();
  }
}
