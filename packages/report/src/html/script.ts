/**
 * What the page does beyond standing there: copies the reply, sorts and filters
 * the overview. Without it nothing is lost but these. Its hash stands in
 * `policy.ts`.
 */
export const SCRIPT = `'use strict';
(() => {
  const copy = async (source) => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      return true;
    } catch {
      // Pages opened from a disk may have no clipboard; the selection stays, ready for Ctrl+C.
      getSelection().selectAllChildren(source);
      return document.execCommand('copy');
    }
  };
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (await copy(document.getElementById(button.dataset.copy))) button.textContent = button.dataset.copied;
    });
  }

  const overview = document.getElementById('overview');
  if (!overview) return;
  const body = overview.querySelector('tbody');
  const rows = [...body.rows];
  const form = overview.querySelector('form');
  const output = form.querySelector('output');
  const fold = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const filter = () => {
    const verdict = form.elements.verdict.value;
    const text = fold(form.elements.text.value.trim());
    for (const row of rows) {
      const wanted = (verdict === '' || row.dataset.verdict === verdict) && fold(row.textContent).includes(text);
      row.hidden = !wanted;
    }
    output.textContent = rows.filter((row) => !row.hidden).length + ' ' + output.dataset.words;
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent;
  const headers = [...overview.querySelectorAll('th[aria-sort]')];
  headers.forEach((header, column) => {
    const button = header.querySelector('button');
    header.querySelector('.plain').hidden = true;
    button.hidden = false;
    button.addEventListener('click', () => {
      // Numbers are asked for from the greatest, names from the first.
      const first = header.classList.contains('count') ? 'none' : '';
      const descending = ['ascending', first].includes(header.getAttribute('aria-sort'));
      for (const other of headers) other.setAttribute('aria-sort', 'none');
      header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      const sign = descending ? -1 : 1;
      const sorted = rows
        .map((row) => ({ row, value: valueOf(row, column) }))
        .sort((a, b) => sign * collator.compare(a.value, b.value));
      body.append(...sorted.map(({ row }) => row));
    });
  });
})();
`;
