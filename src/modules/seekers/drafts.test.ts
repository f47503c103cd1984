import { describe, expect, it } from 'vitest';
import type { NewSeekerActor } from '#kernel/actor.ts';
import { day, instant } from '#kernel/time.ts';
import { registerMail } from '#modules/accounts/accounts.ts';
import { testDatabase } from '#test/support/database.ts';
import { accountErased } from './departures.ts';
import { changeTab, forgetDrafts, ownDraft, registerOnline } from './drafts.ts';
import { nothingTold, registrationTold } from './told.ts';

const { act, database } = testDatabase();

const newSeeker = async (mail: string): Promise<NewSeekerActor> => {
  const made = await registerMail(act({ kind: 'system', task: 'test' }), { kind: 'seeker', mail, language: 'ja' });
  if ('refused' in made) throw new Error(made.refused);
  return { kind: 'new-seeker', accountId: made.accepted.id };
};
const type = (actor: NewSeekerActor, name: string, at: string) =>
  changeTab(act(actor, { now: instant(at) }), 'basic', ({ typed }) => ({
    typed: { ...typed, name: [name] },
    result: undefined,
  }));

describe('a draft', () => {
  it('is forgotten when nobody has typed for ninety days, and no day sooner', async () => {
    const [old, recent] = [await newSeeker('a@example.jp'), await newSeeker('b@example.jp')];
    await type(old, '青井', '2026-08-22T10:00+09:00');
    await type(recent, '赤井', '2026-08-23T10:00+09:00');
    expect(await forgetDrafts(act({ kind: 'system', task: 'test' }, { now: instant('2026-11-21T10:00+09:00') }))).toBe(
      1,
    );
    expect((await ownDraft(act(old))).version).toBe(0);
    expect((await ownDraft(act(recent))).tabs.basic.typed).toEqual({ name: ['赤井'] });
  });

  it('counts a saving that changes something, and no other', async () => {
    const actor = await newSeeker('c@example.jp');
    await type(actor, '青井', '2026-11-20T10:00+09:00');
    await type(actor, '青井', '2026-11-20T10:01+09:00');
    expect(await ownDraft(act(actor))).toMatchObject({ version: 1, tabs: { wishes: { version: 0 } } });
  });

  it('goes with the account', async () => {
    const actor = await newSeeker('d@example.jp');
    await type(actor, '青井', '2026-11-20T10:00+09:00');
    await accountErased(act({ kind: 'system', task: 'test' }), actor.accountId);
    expect(await database.selectFrom('registration_drafts').selectAll().execute()).toEqual([]);
  });

  it('becomes a registration as it was shown, and once', async () => {
    const actor = await newSeeker('e@example.jp');
    await type(actor, '青井　空', '2026-11-20T10:00+09:00');
    const told = registrationTold({
      ...nothingTold,
      person: { name: '青井　空', nameKana: 'アオイ　ソラ', birthDate: day('1999-01-02') },
    });
    if (!told) throw new Error('nothing was told');
    const send = (shown: number) => registerOnline(act(actor), { shown, officeCode: '13010', ...told });
    expect(await send(0)).toEqual({ refused: 'changed-meanwhile' });
    const first = await send(1);
    expect(first).toMatchObject({ accepted: { kind: 'online', officeCode: '13010', state: 'active' } });
    expect(await send(1)).toEqual(first);
    expect(await send(0)).toEqual(first);
  });
});
