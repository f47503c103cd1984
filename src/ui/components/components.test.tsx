import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { Button, ButtonLink } from './button.tsx';
import { Card } from './card.tsx';
import { CardTable } from './card-table.tsx';
import { Chip } from './chip.tsx';
import { DescriptionList } from './description-list.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Heading } from './heading.tsx';
import { Link } from './link.tsx';
import { Notice } from './notice.tsx';
import { Pagination, shownPages } from './pagination.tsx';
import { ScrollConsent } from './scroll-consent.tsx';
import { Steps } from './steps.tsx';
import { SummaryList } from './summary-list.tsx';
import { Tabs } from './tabs.tsx';

describe('A button', () => {
  it('sends its form unless said otherwise', () => {
    expect(renderToString(<Button>送る</Button>)).toContain('type="submit"');
  });

  it('that cannot be used says why, and the reason belongs to it', () => {
    const html = renderToString(<Button disabledBecause="募集を終えました。">応募する</Button>);
    const id = /aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(' disabled');
    expect(html).toContain(`id="${id}">募集を終えました。`);
  });

  it('that leads nowhere now is a link without target, known as disabled', () => {
    const html = renderToString(
      <ButtonLink href="/jobs" disabledBecause="有効ではありません。">
        求人を探す
      </ButtonLink>,
    );
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain('href');
  });
});

describe('A heading', () => {
  it('keeps its place in the outline whatever it looks like', () => {
    expect(
      renderToString(
        <Heading level={3} size={1}>
          見出し
        </Heading>,
      ),
    ).toBe('<h3 class="heading heading-1">見出し</h3>');
  });
});

describe('A link', () => {
  it('that opens a new tab says so in words', () => {
    const html = renderToString(
      <Link href="https://example.jp/" newTab="en">
        Site
      </Link>,
    );
    expect(html).toContain('opens in a new tab');
    expect(html).toContain('rel="noopener noreferrer"');
  });
});

describe('A notice', () => {
  it.each([
    ['error', 'role="alert"'],
    ['success', 'role="status"'],
  ] as const)('of %s is announced', (kind, role) => {
    expect(renderToString(<Notice kind={kind} language="ja" title="題" />)).toContain(role);
  });

  it.each(['info', 'warning'] as const)('of %s is read in its place', (kind) => {
    expect(renderToString(<Notice kind={kind} language="ja" title="題" />)).not.toContain('role=');
  });

  it('says its kind in words, not by colour alone', () => {
    expect(renderToString(<Notice kind="warning" language="ja" title="題" />)).toContain('注意');
  });
});

describe('The error summary', () => {
  it('leads to each field', () => {
    const html = renderToString(
      <ErrorSummary language="ja" problems={[{ href: '#mail', text: 'メールアドレスを入力してください。' }]} />,
    );
    expect(html).toContain('<a href="#mail">メールアドレスを入力してください。</a>');
    expect(html).toContain('1か所');
  });

  it('is not there without problems', () => {
    expect(renderToString(<ErrorSummary language="ja" problems={[]} />)).toBe('');
  });
});

describe('A card', () => {
  it('leads from its title', () => {
    expect(renderToString(<Card title="求人" href="/jobs/1" level={3} />)).toContain(
      '<h3 class="card-title"><a href="/jobs/1">求人</a></h3>',
    );
  });
});

describe('A table that becomes cards', () => {
  const html = renderToString(
    <CardTable
      caption="応募した求人"
      rows={[{ job: '事務', wage: '198,500' }]}
      rowKey={(row) => row.job}
      columns={[
        { key: 'job', head: '求人', heading: true, cell: (row) => row.job },
        { key: 'wage', head: '賃金', numeric: true, cell: (row) => row.wage },
      ]}
    />,
  );

  it('names its rows and columns', () => {
    expect(html).toContain('<caption');
    expect(html).toContain('<th scope="row">事務</th>');
    expect(html).toContain('<th scope="col" class="card-table-numeric">賃金</th>');
  });

  it('carries the head of each value for the narrow screen', () => {
    expect(html).toContain('data-label="賃金"');
  });
});

describe('A list of descriptions', () => {
  it('marks a value in another language', () => {
    expect(renderToString(<DescriptionList items={[{ label: 'Place', value: '東京都', lang: 'ja' }]} />)).toContain(
      '<dd lang="ja">東京都</dd>',
    );
  });
});

describe('The list of a confirmation', () => {
  it('says which answer each way back changes', () => {
    const html = renderToString(
      <SummaryList language="ja" items={[{ label: '志望動機', value: '…', change: '/motive' }]} />,
    );
    expect(html).toContain('志望動機を変更');
  });

  it('says in words that nothing was given', () => {
    expect(renderToString(<SummaryList language="ja" items={[{ label: '電話', value: '' }]} />)).toContain('入力なし');
  });
});

describe('The steps of a procedure', () => {
  const steps = [{ label: '規約', href: '/terms' }, { label: '入力' }, { label: '完了' }];

  it('mark the present one and lead back to those done', () => {
    const html = renderToString(<Steps language="ja" steps={steps} current={2} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/terms">規約</a>');
    expect(html).toContain('全3段階のうち2段階目');
  });

  it('are all done after the last', () => {
    const html = renderToString(<Steps language="ja" steps={steps} current={4} />);
    expect(html.match(/steps-done/g)).toHaveLength(3);
    expect(html).not.toContain('aria-current');
  });
});

describe('Tabs', () => {
  it('are links, one of them the present page', () => {
    const html = renderToString(
      <Tabs
        label="内容"
        tabs={[
          { label: '一', href: '/1', current: true },
          { label: '二', href: '/2' },
        ]}
      />,
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html.match(/<a /g)).toHaveLength(2);
  });
});

describe('Pagination', () => {
  const href = (page: number) => `/jobs?page=${page}`;

  it('is not there for one page', () => {
    expect(renderToString(<Pagination language="ja" page={1} pages={1} href={href} />)).toBe('');
  });

  it('has no way back on the first page and none forward on the last', () => {
    expect(renderToString(<Pagination language="ja" page={1} pages={3} href={href} />)).not.toContain('rel="prev"');
    expect(renderToString(<Pagination language="ja" page={3} pages={3} href={href} />)).not.toContain('rel="next"');
  });

  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 20, [1, 2, 3, 20]],
    [5, 20, [1, 2, 3, 4, 5, 6, 7, 20]],
    [12, 667, [1, 10, 11, 12, 13, 14, 667]],
    [17, 20, [1, 15, 16, 17, 18, 19, 20]],
    [20, 20, [1, 18, 19, 20]],
  ])('on page %i of %i shows %j', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
});

describe('A chip', () => {
  it('is taken away by a link or by a button of the form around it', () => {
    expect(renderToString(<Chip language="ja" label="正社員" remove={{ href: '/jobs' }} />)).toContain('href="/jobs"');
    expect(renderToString(<Chip language="ja" label="正社員" remove={{ name: 'without', value: '1' }} />)).toContain(
      'type="submit" name="without" value="1"',
    );
  });
});

describe('Terms to be read to the end', () => {
  it('are boxes the keyboard reaches, named by their titles', () => {
    const html = renderToString(
      <ScrollConsent language="ja" texts={[{ id: 'terms', title: 'マイページ利用規約', body: <p>第1条</p> }]}>
        <input type="checkbox" />
      </ScrollConsent>,
    );
    expect(html).toContain('tabindex="0" aria-labelledby="terms-title"');
    expect(html).toContain('id="terms-title"');
  });

  it('lock nothing before a script runs, so that they work without', () => {
    const html = renderToString(
      <ScrollConsent language="ja" texts={[]}>
        <input type="checkbox" />
      </ScrollConsent>,
    );
    expect(html).not.toContain('disabled');
  });
});

describe('Every component with words', () => {
  it.each(languages)('has them in %s', (language) => {
    const html = renderToString(
      <>
        <Steps language={language} steps={[{ label: 'a' }, { label: 'b' }]} current={1} />
        <Pagination language={language} page={2} pages={3} href={String} />
        <ErrorSummary language={language} problems={[{ href: '#a', text: 'b' }]} />
      </>,
    );
    expect(html).not.toContain('undefined');
    if (language === 'en') expect(html).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});
