import type { HElement } from 'docx-preview';
import { parseAsync, renderDocument } from 'docx-preview';

/** The styles of the document that is drawn; replaced when it is drawn again. */
const sheet = new CSSStyleSheet();

/** Draws a Word file into `pages`. Throws when the renderer cannot. */
export async function draw(bytes: Uint8Array, pages: HTMLElement): Promise<void> {
  const options = {
    className: 'docx',
    inWrapper: true,
    breakPages: true,
    ignoreLastRenderedPageBreak: false,
    renderHeaders: true,
    renderFooters: true,
    renderFootnotes: true,
    renderEndnotes: true,
    renderChanges: false,
    renderComments: false,
    // Foreign HTML inside the file is not shown at all.
    renderAltChunks: false,
    // The policy of the page knows no blob.
    useBase64URL: true,
    h: element,
  };
  const parsed = (await parseAsync(bytes, options)) as WordModel;
  const nodes = await renderDocument(parsed, options);
  const styles = nodes.filter((node) => node instanceof HTMLStyleElement);
  sheet.replaceSync(styles.map((style) => style.textContent).join('\n'));
  document.adoptedStyleSheets = [sheet];
  pages.replaceChildren(...nodes.filter((node) => !(node instanceof HTMLStyleElement)));
  emptyFirstPage(parsed, pages);
}

/** What of the renderer's model is looked at. */
interface WordModel {
  readonly documentPart?: {
    readonly body?: { readonly children?: readonly Sectioned[]; readonly props?: SectionProperties };
  };
}
interface Sectioned {
  readonly sectionProps?: SectionProperties;
}
interface SectionProperties {
  readonly titlePage?: boolean;
  readonly headerRefs?: readonly { readonly type: string }[];
  readonly footerRefs?: readonly { readonly type: string }[];
}

/** A first page of its own without a header of its own has none; the renderer would draw that of the next page. */
function emptyFirstPage({ documentPart }: WordModel, pages: HTMLElement): void {
  const body = documentPart?.body;
  const first = body?.children?.find(({ sectionProps }) => sectionProps)?.sectionProps ?? body?.props;
  const page = pages.querySelector('section.docx');
  if (!first?.titlePage || !page) return;
  const own = (refs: SectionProperties['headerRefs']) => refs?.some(({ type }) => type === 'first') === true;
  if (!own(first.headerRefs)) page.querySelector(':scope > header')?.replaceChildren();
  if (!own(first.footerRefs)) page.querySelector(':scope > footer')?.replaceChildren();
}

/** Elements that a document may have on the page; everything else is left out with what is in it. */
const REFUSED = new Set(['script', 'iframe', 'object', 'embed', 'link', 'meta', 'base', 'form']);

/**
 * Makes what the renderer describes. Styles go through the object model, as the
 * policy of the page allows no style in the markup; links lead nowhere.
 */
function element(description: HElement | Node | string): Node {
  if (typeof description === 'string') return document.createTextNode(description);
  if (description instanceof Node) return description;
  const { ns, tagName, className, style, children, ...properties } = description;
  if (tagName === '#comment') return document.createComment('');
  if (REFUSED.has(tagName.toLowerCase())) return document.createComment(tagName);
  const made =
    tagName === '#fragment'
      ? document.createDocumentFragment()
      : ns === undefined
        ? document.createElement(tagName)
        : (document.createElementNS(ns, tagName) as HTMLElement);
  if (made instanceof Element) {
    if (className) made.setAttribute('class', className);
    if (typeof style === 'string') made.style.cssText = style;
    else if (style) Object.assign(made.style, style);
    for (const [key, value] of Object.entries(properties)) {
      if (value === undefined || key === 'href' || key.startsWith('on')) continue;
      (made as unknown as Record<string, unknown>)[key] = value;
    }
  }
  for (const child of children ?? []) made.appendChild(element(child));
  return made;
}
