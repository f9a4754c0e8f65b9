import { Inflate, inflateSync } from 'fflate';
import type { ZipEntry } from './central-directory.ts';
import { refuseSize } from './central-directory.ts';
import { crc32 } from './crc32.ts';
import { LIMITS } from './limits.ts';
import { refuse, refuseDamaged } from '../refusal.ts';

/** Deflated bytes fed at a time: at most 33 MB come out before the declared size is looked at again. */
const CHUNK = 1 << 15;

/** Deflated data up to this size is inflated in one call: 64 MB of work at most, whatever it claims. */
const ONE_CALL = 1 << 16;

class Overrun extends Error {}

/** The content of an entry: exactly as many bytes as declared, with the declared CRC-32, or a refusal. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size > LIMITS.partBytes) refuseSize();
  const data = compressedData(bytes, entry);
  const content = entry.method === 0 ? data : inflate(data, entry);
  if (crc32(content) !== entry.crc) refuseDamaged();
  return content;
}

function compressedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) refuseDamaged();
  // Sizes and CRC of the local header may be zero (data descriptor), so the directory's values rule.
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const to = from + entry.compressedSize;
  if (to > bytes.length) refuseDamaged();
  return bytes.subarray(from, to);
}

function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) {
    refuse(
      'unknown-compression',
      'Tệp được nén theo cách Word không dùng. Hãy mở bằng Word rồi lưu lại thành .docx.',
      'The file is compressed in a way that Word does not use. Open it in Word and save it as .docx.',
    );
  }
  const content = new Uint8Array(entry.size);
  let filled = 0;
  try {
    if (data.length <= ONE_CALL) return inflateAtOnce(data, entry.size);
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > content.length) throw new Overrun();
      content.set(chunk, filled);
      filled += chunk.length;
    });
    for (let at = 0; at < data.length; at += CHUNK) {
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch (error) {
    if (error instanceof Overrun) refuseSize();
    refuseDamaged();
  }
  if (filled !== content.length) refuseDamaged();
  return content;
}

/** One byte more room than declared shows an overrun. */
function inflateAtOnce(data: Uint8Array, size: number): Uint8Array {
  const content = inflateSync(data, { out: new Uint8Array(size + 1) });
  if (content.length > size) throw new Overrun();
  if (content.length < size) refuseDamaged();
  return content;
}
