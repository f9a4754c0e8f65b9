import type { ReadProblem } from '@thethuc/core';
import { parseXml } from '../xml/parse.ts';
import type { ParseOptions, XmlFault } from '../xml/parse.ts';
import type { XmlPart } from '../xml/node.ts';
import { refuse, refuseDamaged, RefusalError } from '../refusal.ts';
import { readCentralDirectory } from './central-directory.ts';
import type { ZipEntry } from './central-directory.ts';
import { inflateEntry } from './inflate-entry.ts';
import { readRelationships, relationshipsPartOf } from './relationships.ts';
import type { Relationship } from './relationships.ts';

/** A zip file seen as parts and relationships. Parts are inflated when asked for, never before. */
export class DocxPackage {
  readonly problems: ReadProblem[] = [];
  readonly #bytes: Uint8Array;
  readonly #options: ParseOptions;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #relationships = new Map<string, readonly Relationship[]>();

  constructor(bytes: Uint8Array, options: ParseOptions = {}) {
    this.#options = options;
    this.#bytes = bytes;
    for (const entry of readCentralDirectory(bytes)) this.#entries.set(entry.name.toLowerCase(), entry);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  bytesOf(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? undefined : inflateEntry(this.#bytes, entry);
  }

  /** A part the document cannot do without: anything wrong with it is a refusal. */
  required(name: string): XmlPart {
    const bytes = this.bytesOf(name);
    if (bytes === undefined) return refuseDamaged();
    if (bytes.length === 0) {
      return refuse(
        'empty-part',
        'Phần nội dung của tệp .docx rỗng. Hãy lấy lại bản gốc, hoặc mở bằng Word rồi lưu lại thành .docx.',
        'The main part of the .docx is empty. Get the original again, or open it in Word and save it as .docx.',
      );
    }
    const result = parseXml(name, bytes, this.#options);
    return result.ok ? result.part : refuseXml(result.fault);
  }

  /** A part the document can do without: `undefined` when missing, and a problem when it cannot be read. */
  optional(name: string | undefined): XmlPart | undefined {
    if (name === undefined) return undefined;
    let bytes: Uint8Array | undefined;
    try {
      bytes = this.bytesOf(name);
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      // A bomb is a bomb wherever it lies.
      if (error.refusal.code === 'too-large') throw error;
      this.#unreadable(name);
      return undefined;
    }
    if (bytes === undefined || bytes.length === 0) return undefined;
    const result = parseXml(name, bytes, this.#options);
    if (result.ok) return result.part;
    if (result.fault === 'doctype' || result.fault === 'depth') refuseXml(result.fault);
    this.#unreadable(name);
    return undefined;
  }

  relationshipsOf(source: string): readonly Relationship[] {
    const known = this.#relationships.get(source);
    if (known !== undefined) return known;
    const part = this.optional(relationshipsPartOf(source));
    const relationships = part === undefined ? [] : readRelationships(part.root, source);
    this.#relationships.set(source, relationships);
    return relationships;
  }

  /** Target of the first relationship of a kind that leads to a part that exists. */
  related(source: string, kind: string): string | undefined {
    return this.relationshipsOf(source).find(
      (relationship) =>
        relationship.kind === kind && relationship.target !== undefined && this.has(relationship.target),
    )?.target;
  }

  #unreadable(name: string): void {
    this.problems.push({
      message: {
        vi: `Phần «${name}» trong tệp không đọc được nên đã bỏ qua.`,
        en: `The part “${name}” could not be read and was left out.`,
      },
    });
  }
}

function refuseXml(fault: XmlFault): never {
  if (fault === 'doctype') {
    refuse(
      'document-type',
      'Tệp khai báo DOCTYPE, điều Word không bao giờ ghi và có thể là mã độc. Hãy mở bằng Word rồi lưu lại thành .docx.',
      'The file declares a DOCTYPE, which Word never writes and which may be malicious. Open it in Word and save it as .docx.',
    );
  }
  if (fault === 'depth') {
    refuse(
      'too-deep',
      'Nội dung tệp lồng nhau quá sâu. Hãy mở bằng Word rồi lưu lại thành .docx.',
      'The content of the file is nested too deeply. Open it in Word and save it as .docx.',
    );
  }
  refuseDamaged();
}
