import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#kernel/language.ts';
import { Carried, Confirm } from './confirm.tsx';
import { FormContext } from './context.ts';
import { exampleFields, FormExamples } from './examples.tsx';
import type { Fields } from './field.ts';
import { fields } from './fields.ts';
import { Form, PostButton } from './form.tsx';
import { emptyRaw, rawOf } from './raw.ts';
import { makeSheet } from './sheet.ts';

const f = fields('ja');

function page(children: ComponentChildren, language: Language = 'ja'): string {
  return render(
    <FormContext.Provider value={{ csrf: 'token', language, idempotencyKey: 'key' }}>{children}</FormContext.Provider>,
  );
}

type Tag = { name: string; attributes: Record<string, string> };

/** The tags of our own HTML, which never holds `>` in an attribute here. */
function tags(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gu)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );
}

const isControl = ({ name, attributes }: Tag) =>
  ['input', 'select', 'textarea'].includes(name) && attributes.type !== 'hidden';

describe.each(languages)('every field in every state (%s)', (language) => {
  const all = tags(page(<FormExamples language={language} />, language));
  const ids = all.flatMap(({ attributes }) => attributes.id ?? []);

  it('has an id once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has a label for every control and a control for every label', () => {
    const labelled = all.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.for);
    const asked = all.filter(isControl).map(({ attributes }) => attributes.id);
    expect(labelled.toSorted()).toEqual(asked.toSorted());
  });

  it('is described by, and leads to, what stands on the page', () => {
    const named = all.flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? []);
    const led = all.flatMap(({ attributes }) => attributes.href?.slice(1) ?? []);
    const missing = [...named, ...led].filter(
      (id) => !ids.includes(id) && !led.some((href) => href.startsWith('filled-')),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });
});

describe('a question', () => {
  const asked = (field: Fields[string], problem?: string, raw = emptyRaw) =>
    tags(page(field.ask({ name: 'answer', raw, problem })));
  const invalid = (found: Tag[]) => found.filter(({ attributes }) => attributes['aria-invalid'] === 'true');

  it.each(Object.entries(exampleFields('ja')))('%s says that it is invalid only when it is', (_name, field) => {
    expect(invalid(asked(field))).toEqual([]);
    expect(invalid(asked(field, '直してください')).length).toBeGreaterThan(0);
  });

  it('reads its hint and then its problem to who does not see the page', () => {
    const [control] = asked(f.mail({ label: 'メール', hint: '毎日見るもの' }), 'x').filter(isControl);
    expect(control?.attributes['aria-describedby']).toBe('answer-hint answer-problem');
  });

  it('says in a word that it is required', () => {
    expect(page(f.text({ label: '氏名', required: true }).ask({ name: 'n', raw: emptyRaw }))).toContain('必須');
    expect(page(f.text({ label: '氏名' }).ask({ name: 'n', raw: emptyRaw }))).not.toContain('必須');
  });

  it('comes back as it was typed, wrong or not, and cannot write into the page', () => {
    const typed = '"><script>alert(1)</script>';
    for (const field of [f.text({ label: 'x' }), f.longText({ label: 'x', max: 10 }), f.mail({ label: 'x' })]) {
      const html = page(field.ask({ name: 'answer', raw: rawOf({ answer: typed }), problem: 'x' }));
      expect(html).not.toContain('<script>');
      expect(html).toContain('script>alert(1)');
    }
  });

  it('marks the box of a date that is wrong, and every box when the day itself is', () => {
    const date = f.date({ label: '日', required: true });
    const wrongMonth = rawOf({ 'answer-year': '2026', 'answer-month': '13', 'answer-day': '1' });
    const right = rawOf({ 'answer-year': '2026', 'answer-month': '12', 'answer-day': '1' });
    const marked = (raw: typeof right) => invalid(asked(date, 'x', raw)).map(({ attributes }) => attributes.id);
    expect(marked(wrongMonth)).toEqual(['answer-month']);
    expect(marked(right)).toEqual(['answer', 'answer-month', 'answer-day']);
  });

  it('of a few answers is a group of radio buttons, of many a list', () => {
    const options = Array.from({ length: 8 }, (_, at) => ({ value: `${at}`, label: `${at}` }));
    const few = f.choice({ label: 'x', required: true, options: options.slice(1) });
    expect(asked(few).filter(({ attributes }) => attributes.type === 'radio')).toHaveLength(7);
    expect(asked(few)[0]).toMatchObject({ name: 'fieldset', attributes: { role: 'radiogroup' } });
    expect(asked(f.choice({ label: 'x', options })).filter(({ name }) => name === 'option')).toHaveLength(9);
  });

  it('is answered for nobody beforehand', () => {
    const agreement = f.agreement({ label: '同意する' });
    for (const field of [agreement, f.yesNo({ label: '公開', required: true })]) {
      expect(asked(field).filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
    }
  });
});

describe('a form', () => {
  const form = {
    name: f.text({ label: '氏名', required: true }),
    birth: f.date({ label: '生年月日', required: true }),
  };

  it('carries the secret of the session and the key against pressing twice', () => {
    const sheet = makeSheet(form, emptyRaw);
    for (const html of [
      page(<Form sheet={sheet} submit="次へ" />),
      page(<PostButton action="/logout">ログアウト</PostButton>),
    ]) {
      expect(html).toContain('<input type="hidden" name="_csrf" value="token"/>');
      expect(html).toContain('<input type="hidden" name="_key" value="key"/>');
      expect(html).toContain('method="post"');
    }
  });

  it('lists what is wrong on top, in the order of the page, leading to each control', () => {
    const raw = rawOf({ 'birth-year': '1985', 'birth-month': '', 'birth-day': '1' });
    const sheet = makeSheet(form, raw, { birth: '月がない', name: '氏名がない', form: '送れませんでした' });
    expect(sheet.summary).toEqual([
      { href: '#name', text: '送れませんでした' },
      { href: '#name', text: '氏名がない' },
      { href: '#birth-month', text: '月がない' },
    ]);
    const html = page(
      <Form sheet={sheet} submit="次へ">
        {sheet.ask.name}
        {sheet.ask.birth}
      </Form>,
    );
    expect(html.indexOf('氏名がない')).toBeLessThan(html.indexOf('<form'));
    for (const { href } of sheet.summary) expect(html).toContain(`id="${href.slice(1)}"`);
  });

  it('tells a question called form once, and not as the form as a whole', () => {
    const pay = { base: f.text({ label: '基本給' }), form: f.text({ label: '賃金形態', required: true }) };
    const sheet = makeSheet(pay, emptyRaw, { form: '賃金形態がない' });
    expect(sheet.summary).toEqual([{ href: '#form', text: '賃金形態がない' }]);
  });

  it('sets short answers in a row, and long or explained ones below each other', () => {
    const ask = (labels: readonly string[], hint?: string) =>
      page(
        f
          .choice({ label: '賞与', options: labels.map((label, at) => ({ value: String(at), label, hint })) })
          .ask({ name: 'bonus', raw: emptyRaw, problem: undefined }),
      );
    expect(ask(['あり', 'なし'])).toContain('field-options-row');
    expect(ask(['あり', 'あり（前年度の実績による）'])).not.toContain('field-options-row');
    expect(ask(['あり', 'なし'], '前年度の実績です')).not.toContain('field-options-row');
  });

  it('is sent in parts only where a file is asked', () => {
    const withFile = { document: f.file({ label: '書類', kinds: ['pdf'], maxBytes: 1_000 }) };
    expect(page(<Form sheet={makeSheet(withFile, emptyRaw)} submit="次へ" />)).toContain('multipart/form-data');
    expect(page(<Form sheet={makeSheet(form, emptyRaw)} submit="次へ" />)).not.toContain('enctype');
  });

  it('leaves the judging to the server', () => {
    expect(page(<Form sheet={makeSheet(form, emptyRaw)} submit="次へ" />)).toContain('novalidate');
  });
});

describe('a confirmation', () => {
  const form = {
    motive: f.longText({ label: '志望動機', max: 100 }),
    password: f.secret({ label: 'パスワード' }),
    days: f.choices({
      label: '曜日',
      options: [
        { value: 'mon', label: '月曜日' },
        { value: 'tue', label: '火曜日' },
      ],
    }),
  };
  const values = { motive: '一行目\n二行目', password: 'top-secret-1', days: ['mon' as const, 'tue' as const] };

  it('shows every answer with the way back to it, and no secret', () => {
    const html = page(<Confirm fields={form} values={values} change={(name) => `/form#${name}`} />);
    expect(html).toContain('一行目\n二行目');
    expect(html).toContain('月曜日、火曜日');
    expect(html).toContain('href="/form#motive"');
    expect(html).not.toContain('パスワード');
    expect(html).not.toContain('top-secret-1');
  });

  it('carries the answers on as they would be typed, and no secret', () => {
    const hidden = tags(page(<Carried fields={form} values={values} />)).map(({ attributes }) => attributes.name);
    expect(hidden).toEqual(['motive', 'days', 'days']);
  });
});
