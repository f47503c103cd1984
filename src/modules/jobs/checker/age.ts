import type { AgeLimit } from '../job-sheet.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import type { Found, Rule } from './rule.ts';
import { folded } from './writing.ts';

/**
 * 年齢制限: forbidden but for the grounds of 労働施策総合推進法施行規則1条の3第1項, each with its own conditions. Every
 * breach is told with the key of the condition (`why`), so that the sentence says which.
 */
const base = {
  subject: 'age',
  tone: 'red',
  item: 'work.age',
  source: 'law',
  law: [
    ['labour-measures', '9'],
    ['labour-measures-rules', '1の3/1'],
  ],
} as const;

type Case = { readonly sheet: SheetDraft; readonly age: AgeLimit; readonly reason: string };

/** A rule for one ground: what is wrong with the limit, red unless said otherwise. */
const ground = (
  key: string,
  of: AgeLimit['ground'],
  article: string,
  breaks: (asked: Case) => Found | undefined,
): Rule => ({
  ...base,
  key,
  law: [
    ['labour-measures', '9'],
    ['labour-measures-rules', article],
  ],
  finds: ({ sheet }) => {
    const age = sheet.work?.age;
    if (!age?.limited || age.ground !== of) return undefined;
    return breaks({ sheet, age: age as AgeLimit, reason: folded(age.reason ?? '') });
  },
});

const isIndefinite = ({ work }: SheetDraft): boolean => work?.term === undefined || work.term.kind === 'indefinite';

const noGround: Rule = {
  ...base,
  key: 'age-no-ground',
  finds: ({ sheet: { work } }) => {
    const age = work?.age;
    if (!age?.limited) return undefined;
    if (age.ground === undefined) return {};
    return age.from === undefined && age.to === undefined ? {} : undefined;
  },
};

const unlimited: Rule = {
  ...base,
  key: 'age-not-limited',
  tone: 'orange',
  finds: ({ sheet: { work } }) =>
    work?.age?.limited === false && (work.age.from !== undefined || work.age.to !== undefined || work.age.ground)
      ? {}
      : undefined,
};

/** 一定の年齢（65歳以下）を下回ること as a condition needs its reason (高年齢者雇用安定法20条1項). */
const reason: Rule = {
  ...base,
  key: 'age-reason',
  law: [['older-persons', '20/1']],
  finds: ({ sheet: { work } }) => {
    const { limited, ground, to, reason } = work?.age ?? {};
    if (!limited || !ground || reason?.trim()) return undefined;
    // Of a lower limit alone the law asks no reason; the form does.
    return { tone: to !== undefined && to <= 65 ? 'red' : 'orange' };
  },
};

/** 1号: 無期, no lower limit, upper limit the retirement age (「60歳未満」: written 59, or 60 as the form takes it). */
const retirement = ground('age-retirement', 'retirement-age', '1の3/1/1', ({ sheet, age }) => {
  const retires = sheet.conditions?.retirementAge;
  if (!isIndefinite(sheet) || age.from !== undefined || age.to === undefined) return {};
  if (retires === undefined) return undefined;
  if (!retires.exists || retires.age === undefined) return {};
  return age.to === retires.age || age.to === retires.age - 1
    ? undefined
    : { detail: { to: age.to, retires: retires.age } };
});

/** 2号: a law forbids or limits the work by age; only a lower limit comes of it. */
const byLaw = ground('age-law', 'law', '1の3/1/2', ({ age, reason }) => {
  if (age.from === undefined || age.to !== undefined) return {};
  // Laws ask for 18, 19 or 21 at most (深夜業, 警備業, 第二種免許).
  if (age.from > 21) return { tone: 'orange' };
  return reason === '' || /法|条例|規則/u.test(reason) ? undefined : { tone: 'orange' };
});

/** 3号イ: 無期, no lower limit, no experience asked, treated as new graduates. */
const career = ground('age-career', 'career-formation', '1の3/1/3', ({ sheet, age }) => {
  if (!isIndefinite(sheet) || age.from !== undefined || age.to === undefined) return {};
  if (sheet.work?.experience?.requirement === 'required') return { item: 'work.experience' };
  // The law names no age; what is meant are people at the beginning of a working life.
  return age.to > 45 ? { tone: 'orange', detail: { to: age.to } } : undefined;
});

/** 3号ロ: 無期, one occupation, a band of five to ten years within 30–49. */
const skill = ground('age-skill', 'skill-succession', '1の3/1/3', ({ sheet, age }) => {
  const { from, to } = age;
  if (!isIndefinite(sheet) || from === undefined || to === undefined) return {};
  const years = to - from + 1;
  return from < 30 || to > 49 || years < 5 || years > 10 ? { detail: { from, to } } : undefined;
});

/** 3号ハ: 芸術・芸能 in which the age is part of the expression. */
const arts = ground('age-arts', 'arts', '1の3/1/3', ({ sheet }) => {
  const said = folded(`${sheet.work?.title ?? ''} ${sheet.work?.description ?? ''}`);
  return /俳優|女優|子役|モデル|ダンサー|演劇|舞台|役者|タレント|芸能|声優|演技|バレエ|アイドル|出演/u.test(said)
    ? undefined
    : { tone: 'orange' };
});

/** 3号ニ: 60 and above without an upper limit, or the group of a national measure, which the reason names. */
const older = ground('age-older', 'older-or-target-groups', '1の3/1/3', ({ age, reason }) => {
  const { from, to } = age;
  if (from !== undefined && from >= 60 && to === undefined) return undefined;
  const measure = /氷河期|トライアル|助成|特定求職者|国の施策|施策/u.test(reason);
  if (!measure) return {};
  return from === undefined && to === undefined ? {} : { tone: 'orange' };
});

const order: Rule = {
  ...base,
  key: 'age-range',
  law: [['employment-security', '5の4']],
  finds: ({ sheet: { work } }) => {
    const { from, to } = work?.age ?? {};
    return from !== undefined && to !== undefined && from > to ? { detail: { from, to } } : undefined;
  },
};

export const ageRules: readonly Rule[] = [
  noGround,
  unlimited,
  order,
  reason,
  retirement,
  byLaw,
  career,
  skill,
  arts,
  older,
];
