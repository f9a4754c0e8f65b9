interface OpenField {
  code: string;
  inResult: boolean;
  hasText: boolean;
}

/** Complex fields of one story (17.16.18): nested, and free to run over several paragraphs. */
export class FieldStack {
  readonly #open: OpenField[] = [];

  begin(): void {
    this.#open.push({ code: '', inResult: false, hasText: false });
  }

  instruction(text: string): void {
    const field = this.#open[this.#open.length - 1];
    if (field !== undefined && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open[this.#open.length - 1];
    if (field !== undefined) field.inResult = true;
  }

  /** Closes the innermost field; gives its name when it was visible and showed no text. */
  end(): string | undefined {
    const field = this.#open.pop();
    if (field === undefined || field.hasText || !this.visible) return undefined;
    return fieldName(field.code);
  }

  noteText(): void {
    for (const field of this.#open) field.hasText = true;
  }

  /** False between the beginning of a field and its result: what stands there is not shown. */
  get visible(): boolean {
    for (const field of this.#open) if (!field.inResult) return false;
    return true;
  }

  /** Name of the innermost field whose result is being read. */
  get name(): string | undefined {
    const field = this.#open[this.#open.length - 1];
    return field?.inResult === true ? fieldName(field.code) : undefined;
  }
}

/** First word of a field code, in capitals: `PAGE`, `HYPERLINK`. */
export function fieldName(code: string): string | undefined {
  return /^[\s\\]*([^\s\\"]+)/.exec(code)?.[1]?.toUpperCase();
}
