import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { asking, type Most } from './asking.ts';
import { type Inquiry, livingInquiries, overridesOf, setAsidesOf, toAsk, unsettled } from './inquiry.ts';
import { findingKey, standing } from './overriding.ts';

const wording = '当店の「女性限定プリン」を作ります。';
const sheet = () => wording;
const edited = () => '「女性限定プリン」の店です。女性限定。';
const phrase: Finding = {
  rule: 'sex-limited',
  tone: 'red',
  item: 'notes',
  phrase: { text: '女性限定', from: 4, to: 8 },
};
const again: Finding = { ...phrase, phrase: { text: '女性限定', from: 14, to: 18 } };
const wage: Finding = { rule: 'minimum-wage', tone: 'red', item: 'pay.base' };
const key = findingKey(phrase);
const at = instant('2026-11-20T10:00:00+09:00');
const inquiry = (outcome?: 'set-aside' | 'to-correct' | 'dropped', more: Partial<Inquiry> = {}): Inquiry => ({
  id: outcome ?? 'open',
  rule: 'sex-limited',
  item: 'notes',
  phrase: '女性限定',
  wording,
  reason: '商品の名前です。',
  sending: 1,
  askedAt: at,
  ...(outcome && { decided: { outcome, answer: '商品名と確認。', at } }),
  ...more,
});

describe('what must be said of a phrase before the order can be sent', () => {
  const asks = (inquiries: readonly Inquiry[], of = sheet) => toAsk(inquiries, [phrase, again, wage], of);

  it('is asked once for each phrase, and never for a figure', () => {
    expect(asks([])).toEqual([again]);
  });

  it('is not asked again while it waits or was set aside, but after a no', () => {
    expect(asks([inquiry()])).toEqual([]);
    expect(asks([inquiry('set-aside')])).toEqual([]);
    expect(asks([inquiry('to-correct')])).toEqual([again]);
    expect(asks([inquiry('to-correct'), inquiry(undefined, { sending: 2 })])).toEqual([]);
    expect(asks([inquiry('dropped')])).toEqual([again]);
  });

  it('is asked anew where the text was edited, whatever was decided of it before', () => {
    expect(asks([inquiry('set-aside'), inquiry()], edited)).toEqual([again]);
  });
});

describe('an acceptance', () => {
  const living = (...inquiries: Inquiry[]) => livingInquiries(inquiries, [phrase], sheet);

  it('is not possible while a phrase is undecided or is to be corrected', () => {
    expect(unsettled(living(inquiry())).map(({ id }) => id)).toEqual(['open']);
    expect(unsettled(living(inquiry('to-correct'))).map(({ id }) => id)).toEqual(['to-correct']);
    expect(unsettled(living(inquiry('set-aside')))).toEqual([]);
    expect(unsettled(living(inquiry('dropped')))).toEqual([]);
  });

  it('leaves standing what was set aside, with its text, and nothing else', () => {
    const read = overridesOf(living(inquiry('set-aside')));
    expect(standing([phrase, wage], read)).toEqual([wage]);
    expect(setAsidesOf([phrase, wage], read, sheet)).toEqual([
      { rule: 'sex-limited', item: 'notes', phrase: '女性限定', wording },
    ]);
    expect(overridesOf(living(inquiry(), inquiry('to-correct', { sending: 0 })))).toEqual([]);
  });
});

describe('asking with a sending', () => {
  const most: Most = { characters: 20, phrases: 2, open: 3 };
  const reasons = [{ finding: key, reason: ' 商品の名前です。 ' }];
  const sent = (changes: Partial<Parameters<typeof asking>[0]> = {}) =>
    asking({ findings: [phrase], wording: sheet, inquiries: [], reasons, openElsewhere: 0, most, ...changes });
  const other: Finding = { ...phrase, phrase: { text: '男性限定', from: 0, to: 4 } };
  const third: Finding = { ...phrase, phrase: { text: '男性のみ', from: 0, to: 4 } };
  const all = [phrase, other, third].map((one) => ({ finding: findingKey(one), reason: '商品名' }));

  it('writes down the phrase with its text and the reason', () => {
    const asked = [{ rule: 'sex-limited', item: 'notes', phrase: '女性限定', wording, reason: '商品の名前です。' }];
    expect(sent()).toEqual({ accepted: { asked, dropped: [], open: 1 } });
  });

  it('keeps what waits already, and drops what is no longer written', () => {
    expect(sent({ inquiries: [inquiry()] })).toEqual({ accepted: { asked: [], dropped: [], open: 1 } });
    expect(sent({ inquiries: [inquiry()], wording: edited })).toMatchObject({
      accepted: { dropped: ['open'], open: 1 },
    });
    expect(sent({ findings: [], inquiries: [inquiry()] })).toEqual({
      accepted: { asked: [], dropped: ['open'], open: 0 },
    });
  });

  it.each([
    ['a figure that the law forbids', { findings: [phrase, wage] }, 'red'],
    ['a phrase without a word about it', { reasons: [] }, 'red'],
    ['blanks for a reason', { reasons: [{ finding: key, reason: '　 ' }] }, 'red'],
    ['a reason for another phrase', { reasons: [{ finding: findingKey(other), reason: '商品名' }] }, 'red'],
    ['a reason that is too long', { reasons: [{ finding: key, reason: 'あ'.repeat(21) }] }, 'reason-too-long'],
    ['too many phrases', { findings: [phrase, other, third], reasons: all }, 'too-many-phrases'],
    ['too much undecided elsewhere', { openElsewhere: 3 }, 'too-many-inquiries'],
  ])('is refused for %s', (_what, changes, refused) => {
    expect(sent(changes)).toEqual({ refused });
  });
});
