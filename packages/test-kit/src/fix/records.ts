/** Bytes of each record of a zip file, from its local header to the next one or the directory. */
export function zipRecords(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const directory = file.readUInt32LE(end + 16);
  const entries: { name: string; offset: number }[] = [];
  let at = directory;
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const length = file.readUInt16LE(at + 28);
    entries.push({ name: file.toString('utf8', at + 46, at + 46 + length), offset: file.readUInt32LE(at + 42) });
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  entries.sort((a, b) => a.offset - b.offset);
  return new Map(
    entries.map(({ name, offset }, n) => [name, file.toString('base64', offset, entries[n + 1]?.offset ?? directory)]),
  );
}
