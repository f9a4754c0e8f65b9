/** How the heading is set on the page. `xep` stacks the blocks, which no rule forbids and recognition must read. */
export const HEADER_LAYOUTS = ['bang', 'bang-nhieu-dong', 'hai-bang', 'tab', 'khung', 'xep'] as const;
export type HeaderLayout = (typeof HEADER_LAYOUTS)[number];

/** How the rule under the title is drawn. */
export const TITLE_LINES = ['hinh', 'vml', 'vien-doan', 'vien-o', 'gach-chan', 'ky-tu', 'khong'] as const;
export type TitleLine = (typeof TITLE_LINES)[number];

/** How recipients and signature stand at the end. */
export const SIGNATURE_LAYOUTS = ['bang', 'thut', 'sau-noi-nhan'] as const;
export type SignatureLayout = (typeof SIGNATURE_LAYOUTS)[number];

/** Where the formats are written in the file. */
export const STYLINGS = ['truc-tiep', 'kieu', 'mac-dinh', 'lan'] as const;
export type Styling = (typeof STYLINGS)[number];

export interface Manner {
  readonly header: HeaderLayout;
  readonly titleLine: TitleLine;
  /** In mm; as long as the title when left out. */
  readonly titleLineMm?: number;
  readonly titleLineDashed?: boolean;
  readonly signature: SignatureLayout;
  readonly styling: Styling;
}

export const USUAL_MANNER: Manner = { header: 'bang', titleLine: 'hinh', signature: 'bang', styling: 'truc-tiep' };

/** A border needs an edge that ends with the title: tabs have none, and a cell border needs a cell. */
export function mannerFits({ header, titleLine }: Pick<Manner, 'header' | 'titleLine'>): boolean {
  if (titleLine === 'vien-o') return header === 'bang-nhieu-dong';
  if (titleLine === 'vien-doan') return header !== 'tab';
  return titleLine !== 'khong';
}

/** Every sound combination of heading layout and title line. */
export function soundHeaders(): readonly Pick<Manner, 'header' | 'titleLine'>[] {
  return HEADER_LAYOUTS.flatMap((header) => TITLE_LINES.map((titleLine) => ({ header, titleLine }))).filter(mannerFits);
}
