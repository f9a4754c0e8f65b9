import { deflateSync } from 'fflate';
import { refuseDamaged } from '../refusal.ts';
import { readCentralDirectory } from './central-directory.ts';
import { crc32 } from './crc32.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const UTF8_NAME = 0x0800;
const MAX32 = 0xffffffff;

/** One record of the directory, with the bytes it stands for. */
interface Item {
  readonly name: string;
  readonly record: Uint8Array;
  readonly offset: number;
}

/**
 * A copy of a zip file in which the parts named in `parts` have new content and
 * those not there yet are added at the end. Every other local record is copied
 * byte for byte, which no zip library does; the directory is rewritten with the
 * new offsets (APPNOTE 4.3). An empty map gives the same bytes.
 */
export function splicePackage(file: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (parts.size === 0) return file;
  // A plain view: `slice` of a Node buffer shares its memory instead of copying it.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  readCentralDirectory(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const directory = view.getUint32(end + 16, true);
  const items = readItems(bytes, view, directory, view.getUint16(end + 10, true));
  // Records behind the directory are allowed by nobody's reading of the format but would be lost here.
  if (items.some(({ offset }) => offset >= directory)) refuseDamaged();
  const wanted = new Map([...parts].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const inOrder = [...items].sort((a, b) => a.offset - b.offset);

  const out: Uint8Array[] = [];
  let length = 0;
  const push = (chunk: Uint8Array) => {
    out.push(chunk);
    length += chunk.length;
  };
  const records = new Map<Item, Uint8Array>();
  push(bytes.subarray(0, inOrder[0]?.offset ?? directory));
  inOrder.forEach((item, index) => {
    const offset = length;
    const replacement = wanted.get(item.name.toLowerCase());
    const record = item.record.slice();
    if (replacement) {
      wanted.delete(item.name.toLowerCase());
      push(localRecord(replacement.content, record));
    } else {
      push(bytes.subarray(item.offset, inOrder[index + 1]?.offset ?? directory));
    }
    new DataView(record.buffer).setUint32(42, offset, true);
    records.set(item, record);
  });
  const added = [...wanted.values()].map(({ name, content }) => {
    const record = newRecord(name, items[0]?.record);
    const offset = length;
    push(localRecord(content, record));
    new DataView(record.buffer).setUint32(42, offset, true);
    return record;
  });

  const from = length;
  for (const item of items) push(records.get(item)!);
  for (const record of added) push(record);
  const tail = bytes.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, items.length + added.length, true);
  tailView.setUint16(10, items.length + added.length, true);
  tailView.setUint32(12, length - from, true);
  tailView.setUint32(16, from, true);
  push(tail);
  return joined(out, length);
}

/** A zip64 archive, or one whose end record is not plain, is not rewritten. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    // Bytes after the comment belong to nobody and stay where they are, as the reader takes it.
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    if (view.getUint16(at + 10, true) === 0xffff || view.getUint32(at + 16, true) === MAX32) return refuseDamaged();
    return at;
  }
  return refuseDamaged();
}

function readItems(bytes: Uint8Array, view: DataView, directory: number, count: number): Item[] {
  const items: Item[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const size = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint32(at + 42, true) === MAX32) return refuseDamaged();
    items.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
      record: bytes.subarray(at, at + size),
      offset: view.getUint32(at + 42, true),
    });
    at += size;
  }
  return items;
}

/** Local header and deflated content; sizes and CRC are written into the directory's `record` too. */
function localRecord(content: Uint8Array, record: Uint8Array): Uint8Array {
  const data = deflateSync(content, { level: 6 });
  const entry = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const flags = entry.getUint16(8, true) & UTF8_NAME;
  entry.setUint16(8, flags, true);
  entry.setUint16(10, 8, true);
  entry.setUint32(16, crc32(content), true);
  entry.setUint32(20, data.length, true);
  entry.setUint32(24, content.length, true);
  const name = record.subarray(46, 46 + entry.getUint16(28, true));
  const local = new Uint8Array(30 + name.length + data.length);
  const view = new DataView(local.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(8, 8, true);
  // Time and date, CRC and both sizes stand in the same order in both headers.
  local.set(record.subarray(12, 28), 10);
  view.setUint16(26, name.length, true);
  local.set(name, 30);
  local.set(data, 30 + name.length);
  return local;
}

/** A directory record for a part that was not there; date and time are those of the first part, so output does not vary. */
function newRecord(name: string, like: Uint8Array | undefined): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + encoded.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, ENTRY_SIGNATURE, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  if (like) record.set(like.subarray(12, 16), 12);
  view.setUint16(28, encoded.length, true);
  record.set(encoded, 46);
  return record;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
