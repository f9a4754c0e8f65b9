import { note, words } from '../words.ts';
import { pixelsFor, type Pixels, type Size } from './pixels.ts';

/** Parts of the width by which a drawing may be off before it is made again. */
const SLACK = 0.01;

/** One page on the desk: white paper of the right size from the beginning, drawn on while it is near the screen. */
export class Sheet {
  readonly number: number;
  readonly element = document.createElement('section');
  /** It could not be drawn and is not tried again. */
  failed = false;
  #size: Size;
  /** Points of one unit of the page. */
  #unit = 1;
  #canvas: HTMLCanvasElement | undefined;

  constructor(number: number, size: Size) {
    this.number = number;
    this.#size = size;
    this.element.className = 'sheet';
    this.element.dataset['page'] = String(number);
    this.element.setAttribute('aria-label', words.page(number));
    this.#lay(size);
  }

  /** Size of the page in points. */
  resize(size: Size): void {
    // Most pages are as large as the first: nothing is laid out anew for them.
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#lay(size);
  }

  #lay(size: Size): void {
    this.#size = size;
    this.element.style.setProperty('--width', String(size.width));
    this.element.style.setProperty('--height', String(size.height));
  }

  /** Puts its words over it; they are measured in units of the page, of which a point is a part. */
  layText(text: HTMLElement, unit: number): void {
    this.#unit = unit;
    this.element.prepend(text);
    this.fitText();
  }

  /** Makes the words as large as the sheet is shown now. */
  fitText(): void {
    this.element.style.setProperty(
      '--total-scale-factor',
      String((this.element.clientWidth / this.#size.width) * this.#unit),
    );
  }

  /** The canvas it should have as it is shown now. */
  pixels(): Pixels {
    return pixelsFor(this.#size, this.element.clientWidth, devicePixelRatio);
  }

  get isDrawn(): boolean {
    if (!this.#canvas) return false;
    const { width } = this.pixels();
    return Math.abs(this.#canvas.width - width) <= Math.max(1, width * SLACK);
  }

  show(canvas: HTMLCanvasElement): void {
    this.clear();
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words.page(this.number));
    this.#canvas = canvas;
    this.element.prepend(canvas);
  }

  /** Lets go of the drawing; without pixels a canvas takes no memory, whoever still holds it. */
  clear(): void {
    if (!this.#canvas) return;
    this.#canvas.width = 0;
    this.#canvas.height = 0;
    this.#canvas.remove();
    this.#canvas = undefined;
  }

  fail(): void {
    this.failed = true;
    this.element.prepend(note(words.pageNotDrawn, 'not-drawn'));
  }
}
