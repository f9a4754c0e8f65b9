// The licences of the libraries that a bundle holds, from the list of its inputs.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * The text of THIRD-PARTY.txt: each library with its version, its licence and the licence's words.
 *
 * @param {{ inputs: Record<string, unknown> }} metafile of esbuild
 * @param {string} from folder that paths in the metafile count from
 */
export async function thirdParty(metafile, from) {
  const folders = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input.replaceAll('\\', '/')) ?? [];
    if (folder !== undefined) folders.add(resolve(from, folder));
  }
  const notices = await Promise.all([...folders].map(notice));
  notices.sort((a, b) => (a.title < b.title ? -1 : 1));
  return [
    'Chương trình này chứa các thư viện sau (this program contains the following libraries):',
    '',
    ...notices.map(({ title }) => `- ${title}`),
    ...notices.map(({ title, text }) => `\n${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text}`),
    '',
  ].join('\n');
}

async function notice(folder) {
  const { name, version, license, licenses, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  // A folder inside a package may have a package.json without a name.
  if (name === undefined) return notice(dirname(folder));
  const kind = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (kind === undefined) throw new Error(`No licence is known of ${name}.`);
  const names = (await readdir(folder)).sort();
  const files = names.filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text = texts.length > 0 ? texts.join('\n\n') : await fromReadme(folder, names, `License: ${kind}`, author);
  return { title: `${name} ${version} (${kind})`, text: text.trim() };
}

/** What the page of a library says of its licence, for one that has no file of it. */
async function fromReadme(folder, names, kind, author) {
  const readme = names.find((file) => /^readme/iu.test(file));
  const page = readme === undefined ? '' : await readFile(join(folder, readme), 'utf8');
  const [, section = ''] = /^(?:#+ *)?licen[cs]e[ \t]*\n([\s\S]*)/imu.exec(page) ?? [];
  const by = typeof author === 'string' ? author : author?.name;
  return [kind, ...(by === undefined ? [] : [`Author: ${by}`]), '', section.replace(/^[=-]+\n/u, '').trim()].join('\n');
}
