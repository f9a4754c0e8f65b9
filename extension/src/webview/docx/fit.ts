/** Room left and right of a page, in CSS pixels. */
const MARGIN = 24;

/** Draws the pages smaller where the window is narrower than they are; never larger. */
export function fit(pages: HTMLElement): void {
  const wrapper = pages.querySelector<HTMLElement>('.docx-wrapper');
  if (!wrapper) return;
  wrapper.style.zoom = '1';
  const widest = Math.max(...[...wrapper.children].map((page) => (page as HTMLElement).offsetWidth));
  const room = pages.clientWidth - 2 * MARGIN;
  if (widest > room) wrapper.style.zoom = String(room / widest);
}
