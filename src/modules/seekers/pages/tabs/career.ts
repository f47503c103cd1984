import { mostPosts } from '../../tab-rules.ts';
import type { Told } from '../../told.ts';
import type { Words } from '../../words/tabs/ja.ts';
import { readMonth, writeMonth } from './months.ts';
import { type Asking, given, tabForm, unlisted } from './tab-form.ts';

/** 雇用形態: as job sheets call them, in every language. */
const employments = ['正社員', '契約社員', 'パート・アルバイト', '派遣社員', '自営・請負', 'その他'] as const;
const reasons = ['own', 'employer', 'term', 'retirement', 'other'] as const;

/** The present or last one, and those before it counted backwards. */
const postName = ({ fields }: Words, number: string): string =>
  number === '1' ? fields.lastPost : fields.earlierPost(String(Number(number) - 1));

const postQuestions = (asking: Asking, number: string) => {
  const { kit, w } = asking;
  const { fields: f, values } = w;
  const post = postName(w, number);
  const month = (label: string, hint?: string) =>
    kit.code({
      label,
      parse: readMonth,
      format: writeMonth,
      example: f.monthExample,
      ...(hint ? { hint } : {}),
    });
  return {
    employer: kit.text({ label: f.employer(post), max: 60 }),
    work: kit.text({ label: f.work(post), max: 100 }),
    employment: kit.choice({
      label: f.employment(post),
      options: employments.map((value) => ({ value, label: value })),
      as: 'list',
    }),
    from: month(f.from(post)),
    to: month(f.to(post), f.toHint),
    reason: kit.choice({
      label: f.reason(post),
      options: reasons.map((value) => ({ value, label: values.reasons[value] })),
      as: 'list',
    }),
    pay: kit.text({ label: f.postPay(post), hint: f.postPayHint, max: 40, width: 'half' }),
  };
};

/** What stands on paper in words is kept in words: a reason chosen here is stored as the Japanese one. */
const reasonWords = {
  own: '自己都合',
  employer: '会社都合',
  term: '契約期間の満了',
  retirement: '定年',
  other: 'その他',
} as const;

const postBefore = ({ career }: Told, employer: string) => career.posts.find((one) => one.employer === employer);

/** 6 経歴: the present or last work first, and two before it. */
export const careerForm = tabForm({
  tab: 'career',
  parts: {
    posts: {
      most: () => mostPosts,
      title: postName,
      fields: postQuestions,
    },
  },
  places: [
    { title: 'posts', part: 'posts' },
    { title: 'experience', names: ['mainExperience'] },
  ],
  fields: ({ kit, w, on }) => ({
    mainExperience: kit.longText({ label: w.fields.mainExperience, max: on.textMost, rows: 5 }),
  }),
  told: ({ mainExperience }, { posts }, before) => ({
    career: {
      posts: posts.map(({ employer = '', work = '', employment, from, to, reason, pay }) => ({
        employer,
        occupation: work,
        ...given({
          employment: employment ?? unlisted(postBefore(before, employer)?.employment, employments),
          from,
          to,
          reasonOfLeaving: reason
            ? reasonWords[reason]
            : unlisted(postBefore(before, employer)?.reasonOfLeaving, Object.values(reasonWords)),
          pay,
        }),
      })),
      ...given({ mainExperience }),
    },
  }),
  asked: ({ career }) => ({
    blocks: {
      posts: career.posts.map((post) =>
        given({
          employer: post.employer,
          work: post.occupation,
          employment: employments.find((one) => one === post.employment),
          from: post.from,
          to: post.to,
          reason: reasonOf(post.reasonOfLeaving),
          pay: post.pay,
        }),
      ),
    },
    values: given({ mainExperience: career.mainExperience }),
  }),
});

const reasonOf = (written: string | undefined) => reasons.find((one) => reasonWords[one] === written);
