import type { Random } from './random.ts';
import { filled, fitFor, type Truths } from './truths.ts';
import { full, length } from './writing.ts';

/** Percentiles of 職種: median 14, never above 28 (data/README.md, measured). */
const titleLengths = [
  [0, 2],
  [0.05, 3],
  [0.12, 4],
  [0.25, 8],
  [0.5, 14],
  [0.75, 21],
  [0.9, 26],
  [0.95, 27.4],
  [1, 28.9],
] as const;

/** 職種: a plain name, or one that says in brackets and after strokes what is true of the job. */
export const titleOf = (random: Random, truths: Truths): string => {
  const { post, time, municipality } = truths;
  const goal = Math.floor(random.quantile(titleLengths));
  const names = fitFor(post.titles, truths).map((name) => filled(random, name, truths));
  const fits = names.filter((name) => length(name) <= Math.max(goal, 8));
  let title = random.pick(fits.length > 0 ? fits : names);
  const short = truths.setting.replace(/（[^）]*）/gu, '');
  const kind = time.partTime ? 'パート' : truths.regular ? '正社員' : (truths.nonRegularName ?? '契約社員');
  const said = (text: string): boolean => title.includes(text.replace(/[（）／]/gu, ''));
  const place = `（${municipality.replace(/^.*市(?=.+区$)/u, '')}）`;
  const strokes = [
    `／${kind}`,
    ...(truths.novice ? [random.pick(['／未経験可', '／経験不問', '／未経験歓迎'])] : []),
    ...(!time.night && /看護|介護|製造|警備/u.test(title) ? ['／日勤のみ'] : []),
    ...(time.night && !time.partTime && /看護|介護|製造|オペレーター/u.test(title) ? ['／交替勤務'] : []),
    ...(time.rest === 'weekend' ? ['／土日祝休み'] : []),
    ...((time.sheet.annualHolidays ?? 0) >= 120 ? ['／年間休日１２０日以上'] : []),
    ...(truths.carCommute ? ['／マイカー通勤可'] : []),
    ...(time.partTime && time.sheet.weeklyDays?.from
      ? [
          `／週${full(time.sheet.weeklyDays.from)}日${time.sheet.weeklyDays.to === time.sheet.weeklyDays.from ? '' : '～'}`,
        ]
      : []),
    ...(time.sheet.overtime?.exists === false && !time.partTime ? ['／残業なし'] : []),
    ...(truths.walk !== undefined && truths.walk <= 10 ? [`／駅徒歩${full(truths.walk)}分`] : []),
    ...(truths.bonus && !time.partTime ? ['／賞与あり'] : []),
    ...(truths.remote ? ['／在宅勤務あり'] : []),
  ];
  const add = (text: string, before = false): void => {
    if (length(title) >= goal || length(title) + length(text) > 28 || said(text)) return;
    title = before ? text + title : title + text;
  };
  if (random.chance(0.05)) add('【急募】', true);
  const brackets = [
    ...(length(short) <= 10 && short !== '本社' && short !== '当社' ? [`（${short}）`] : []),
    place,
    `（${kind}）`,
  ];
  if (!title.includes('（') && random.chance(0.55)) add(random.pick(brackets));
  for (const stroke of random.some(strokes, strokes.length)) add(stroke);
  return title;
};
