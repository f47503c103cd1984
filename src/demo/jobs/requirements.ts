import type { AgeLimit, EducationLevel, Licences, SheetWork } from '#modules/jobs/job-sheet.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';
import type { Post } from './vocabulary/post.ts';
import { full } from './writing.ts';

/** Licences of a job: what the post needs by law or wish, and the ordinary driving licence. */
export const licencesOf = (
  random: Random,
  post: Post,
  names: ReferenceSnapshot['licences'],
): Licences & { drives: boolean } => {
  const chosen = new Map<string, 'required' | 'preferred'>();
  for (const { code, need, share } of post.licences) {
    if (!chosen.has(code) && random.chance(share)) chosen.set(code, need === 'must' ? 'required' : 'preferred');
  }
  const listed = [...chosen]
    .sort(([, a], [, b]) => Number(b === 'required') - Number(a === 'required'))
    .slice(0, 3)
    .map(([code, requirement]) => ({ code, name: names.get(code)?.name ?? '', requirement }));
  const [must, plus] = post.driving;
  const luck = random.next();
  const car = luck < must ? 'required' : luck < must + plus ? 'preferred' : undefined;
  const alternatives = listed.filter(({ requirement }) => requirement === 'required').length > 1;
  const other = post.otherLicence ?? (alternatives ? 'いずれかの資格をお持ちの方' : undefined);
  const nothing = listed.length === 0 && !car && other === undefined;
  return {
    drives:
      car === 'required' ||
      listed.some(({ code, requirement }) => requirement === 'required' && /^48(?:0[1-5]|1[7-9]|2)/u.test(code)),
    ...(nothing ? { none: true } : {}),
    ...(car
      ? {
          car: {
            requirement: car,
            automaticOnly: random.chance(0.82) && !listed.some(({ code }) => /^48(?:0[12]|17)/u.test(code)),
          },
        }
      : {}),
    ...(listed.length > 0 ? { listed } : {}),
    ...(other ? { other } : {}),
  };
};

/** 必要な経験等 and 学歴. */
export const experienceOf = (random: Random, post: Post): NonNullable<SheetWork['experience']> => {
  const { text, must, plus } = post.experience;
  const luck = random.next();
  if (text === '' || luck >= must + plus * 0.75) return { requirement: 'none' };
  if (luck < must) {
    const years = random.weighted([
      [0, 35],
      [1, 25],
      [2, 10],
      [3, 20],
      [5, 10],
    ] as const);
    return { requirement: 'required', details: years > 0 ? `${text}（${full(years)}年以上）` : text };
  }
  return { requirement: 'preferred', details: text };
};

const graduates = /^(?:00[4-9]|01[0-9]|03[13])-/u;

export const educationOf = (random: Random, post: Post, regular: boolean): NonNullable<SheetWork['education']> => {
  const learned = graduates.test(post.occupation);
  const level = random.weighted<EducationLevel | undefined>([
    [undefined, regular ? (learned ? 45 : 58) : 84],
    ['high-school', regular ? (learned ? 24 : 36) : 14],
    ['vocational-school', learned ? 12 : regular ? 2 : 0.2],
    ['university', learned ? 12 : regular ? 1 : 0],
    ['junior-college', regular ? 1 : 0],
    ['technical-college', learned ? 4 : 0],
  ]);
  return level === undefined
    ? { requirement: 'none' }
    : { requirement: random.chance(0.88) ? 'required' : 'preferred', level };
};

/**
 * 年齢: no limit unless one of the six grounds of the law stands (労働施策総合推進法施行規則1条の3), each with what it
 * demands: a permanent contract for the upper limits, no experience for キャリア形成, a lower limit only for laws and
 * for people of 60 and above. 定年を上限 names the last age below the retirement age (60歳未満 → 59).
 */
export const ageOf = (
  random: Random,
  job: {
    post: Post;
    employer: DemoEstablishment;
    indefinite: boolean;
    partTime: boolean;
    novice: boolean;
    night: boolean;
  },
): AgeLimit => {
  const { post, employer, indefinite, partTime, novice, night } = job;
  const { retirementAge } = employer.trade;
  if (post.minors === 'guard')
    return { limited: true, from: 18, ground: 'law', reason: '警備業法第１４条により１８歳以上' };
  if (night && random.chance(post.minors === 'night' ? 0.75 : 0.3))
    return { limited: true, from: 18, ground: 'law', reason: '労働基準法第６１条（深夜業の制限）により１８歳以上' };
  if (!partTime && !indefinite && random.chance(0.05))
    return {
      limited: true,
      from: 60,
      ground: 'older-or-target-groups',
      reason: '６０歳以上の高年齢者の雇用を促進するため',
    };
  if (!indefinite || partTime) return { limited: false };
  if (novice && random.chance(0.1)) {
    const to = random.pick([35, 35, 40, 40, 45, 44]);
    return {
      limited: true,
      to,
      ground: 'career-formation',
      reason: '長期勤続によるキャリア形成を図るため、若年者等を対象とします',
    };
  }
  if (retirementAge !== undefined && random.chance(0.62))
    return {
      limited: true,
      to: retirementAge - 1,
      ground: 'retirement-age',
      reason: `定年年齢が${full(retirementAge)}歳のため`,
    };
  if (employer.trade.size >= 10 && random.chance(0.006))
    return {
      limited: true,
      from: 30,
      to: 39,
      ground: 'skill-succession',
      reason: '技能・ノウハウの継承のため、３０歳から３９歳の在籍者が相当程度少ない職種です',
    };
  return { limited: false };
};
