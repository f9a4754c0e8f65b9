import { cite, dateIn, isCheckable, type Instrument, type Interval, type Provision } from '@thethuc/core';

const MODALITY = { 'bat-buoc': 'bắt buộc', 'khuyen-nghi': 'khuyến nghị', 'thuc-tien': 'thực tiễn' } as const;
const CERTAINTY = { high: 'chắc chắn', medium: 'khá chắc chắn', low: 'chưa chắc chắn' } as const;

/** "từ 03/4/2018 đến 26/5/2026", "từ 27/5/2026 đến nay". */
export function period({ from, to }: Interval): string {
  return `từ ${dateIn(from, 'vi')} ${to === null ? 'đến nay' : `đến ${dateIn(to, 'vi')}`}`;
}

/** The name of an instrument with its subject. */
export function fullName({ name, title }: Instrument): string {
  return `${name.vi.slice(0, 1).toLocaleUpperCase('vi')}${name.vi.slice(1)} (${title.vi})`;
}

/** One page per instrument: every provision with its place, weight and the rule that checks it. */
export function instrumentPage(instrument: Instrument): string {
  const groups = new Map<string, Provision[]>();
  for (const provision of instrument.provisions) {
    const place = cite(instrument, provision).vi;
    groups.set(place, [...(groups.get(place) ?? []), provision]);
  }
  return [
    `# ${fullName(instrument)}`,
    '',
    instrument.number === ''
      ? 'Quy ước của công cụ, không phải quy định của Đảng.'
      : `Ban hành ngày ${dateIn(instrument.issued, 'vi')}, có hiệu lực ${period(instrument.inForce)}.`,
    'Lời văn dưới đây là của chúng tôi, không chép từ văn bản.',
    '',
    `_English: what ${instrument.name.en} says, in our own words, and which rule checks each provision._`,
    ...[...groups].flatMap(([place, provisions]) => ['', `## ${place}`, '', ...provisions.map(provisionLine)]),
    '',
  ].join('\n');
}

function provisionLine(provision: Provision): string {
  const weight = `${MODALITY[provision.modality]}, ${CERTAINTY[provision.certainty]}`;
  const interval = provision.inForce ? `; ${period(provision.inForce)}` : '';
  return `- \`${provision.id}\` ${provision.says.vi} _(${weight}${interval})_ → ${outcome(provision, '../../src/rules')}`;
}

/** Which rule checks a provision, or why none does. `rules` is the path to the folder of rules. */
export function outcome(provision: Provision, rules: string): string {
  if (isCheckable(provision)) return `[\`${provision.requirement}\`](${rules}/${provision.requirement}.ts)`;
  return 'unknown' in provision
    ? `chưa xác lập: ${provision.unknown.vi}`
    : `không kiểm tra được: ${provision.uncheckable.vi}`;
}
