import { expect, it } from 'vitest';
import { emptyRaw, rawOf } from './raw.ts';

it('reads the same from a form, a query and a record', () => {
  const form = new FormData();
  form.append('days', 'mon');
  form.append('days', 'tue');
  for (const source of [form, new URLSearchParams('days=mon&days=tue'), { days: ['mon', 'tue'] }]) {
    const raw = rawOf(source);
    expect(raw.all('days')).toEqual(['mon', 'tue']);
    expect(raw.one('days')).toBe('mon');
    expect(raw.has('days')).toBe(true);
    expect(raw.has('name')).toBe(false);
    expect(raw.one('name')).toBeUndefined();
  }
});

it('tells a file from a text, and an empty file control from a file', () => {
  const form = new FormData();
  form.append('document', new File(['%PDF'], 'a.pdf'));
  form.append('nothing', new File([], ''));
  form.append('text', 'a.pdf');
  const raw = rawOf(form);
  expect(raw.file('document')?.name).toBe('a.pdf');
  expect(raw.file('nothing')).toBeUndefined();
  expect(raw.file('text')).toBeUndefined();
  expect(raw.all('document')).toEqual([]);
});

it('knows no inherited names', () => {
  expect(emptyRaw.one('constructor')).toBeUndefined();
  expect(rawOf({ __proto__: 'x' }).has('toString')).toBe(false);
});
