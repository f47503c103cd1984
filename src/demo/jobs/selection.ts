import type { ApplicationDocument, SheetSelection } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import { latin } from './naming.ts';
import type { Random } from './random.ts';

/** 選考等: how many are sought, how they are chosen, when they hear of it, and whom they ask for. */
export const selectionOf = (
  random: Random,
  employer: DemoEstablishment,
  job: { partTime: boolean; selfApplication: boolean; skilled: boolean; liveIn: boolean },
): SheetSelection => {
  const { trade, record, place } = employer;
  const documents = !job.partTime && random.chance(job.skilled || trade.size > 60 ? 0.4 : 0.16);
  const history = job.skilled ? random.chance(0.7) : !job.partTime && random.chance(0.3);
  const openings = random.weighted([
    [1, 62],
    [2, 20],
    [3, 9],
    [5, trade.size > 30 ? 6 : 1],
    [10, trade.size > 100 ? 3 : 0.2],
  ] as const);
  const byPost = documents || random.chance(0.25);
  const contact = trade.contact;
  return {
    openings,
    ...(job.liveIn ? { openingsCommuting: openings - 1, openingsLiveIn: 1 } : { openingsCommuting: openings }),
    reason: reasonOf(random),
    methods: {
      interview: true,
      interviews: random.weighted([
        [1, 84],
        [2, 16],
      ] as const),
      ...(documents ? { documents: true } : {}),
      ...(random.chance(trade.business.key === 'public-body' ? 0.4 : 0.02) ? { written: true } : {}),
    },
    result: {
      timing: documents
        ? ['after-documents', 'after-interview']
        : random.chance(0.06)
          ? ['immediate']
          : ['after-interview'],
      ...(documents ? { daysAfterDocuments: random.pick([3, 5, 7, 7, 10]) } : {}),
      daysAfterInterview: random.pick([2, 3, 5, 7, 7, 7, 7, 10, 14]),
    },
    notifyBy: random.weighted([
      [['telephone'], 40],
      [['post'], 14],
      [['telephone', 'post'], 22],
      [['my-page', 'telephone'], employer.myPage ? 18 : 0],
      [['mail'], 6],
    ] as const),
    schedule: random.weighted([
      [{ kind: 'any-time' as const }, 52],
      [{ kind: 'later' as const }, 46],
      [{ kind: 'other' as const, note: '平日の９時～１７時の間で調整します' }, 2],
    ] as const),
    place: { address: place.address ?? '', ...(place.postcode ? { postcode: place.postcode } : {}) },
    ...documentsOf(random, job, history),
    sendBy: [
      ...(employer.myPage && job.selfApplication ? (['my-page'] as const) : []),
      ...(byPost || !job.selfApplication ? (['post'] as const) : []),
    ],
    ...(byPost || !job.selfApplication
      ? { postTo: { address: place.address ?? '', ...(place.postcode ? { postcode: place.postcode } : {}) } }
      : {}),
    documentReturn: random.weighted([
      ['returned', 30],
      ['destroyed', 66],
      ['not-applicable', 4],
    ] as const),
    ...(random.chance(0.35) ? { note: noteOf(random, job, documents) } : {}),
    contact: {
      section: trade.section,
      name: `${contact.family.text}　${contact.given.text}`,
      nameKana: `${contact.family.kana}　${contact.given.kana}`,
      ...(record.telephone ? { telephone: record.telephone } : {}),
      ...(record.fax ? { fax: record.fax } : {}),
      ...(record.website && random.chance(0.4)
        ? {
            mail: `saiyo@${latin(contact.family.kana).slice(0, 10) || 'office'}-${employer.number?.slice(5, 11) ?? '0'}.example`,
          }
        : {}),
    },
  };
};

/** 応募書類; 「その他」 says which. */
const documentsOf = (
  random: Random,
  job: { selfApplication: boolean; skilled: boolean },
  history: boolean,
): Pick<SheetSelection, 'documents' | 'otherDocuments'> => {
  const documents: ApplicationDocument[] = [
    ...(job.selfApplication && random.chance(0.3) ? [] : (['referral-letter'] as const)),
    'resume',
    ...(history ? (['work-history'] as const) : []),
    ...(random.chance(0.04) ? (['job-card'] as const) : []),
    ...(job.skilled && random.chance(0.15) ? (['other'] as const) : []),
  ];
  return { documents, ...(documents.includes('other') ? { otherDocuments: '免許証・資格証の写し' } : {}) };
};

const reasonOf = (random: Random): NonNullable<SheetSelection['reason']> =>
  random.weighted([
    [{ kind: 'vacancy' as const }, 52],
    [{ kind: 'growth' as const }, 38],
    [{ kind: 'new-establishment' as const }, 3],
    [{ kind: 'other' as const, note: '産休・育休の代替要員' }, 4],
    [{ kind: 'other' as const, note: '定年退職者の後任' }, 3],
  ] as const);

const noteOf = (random: Random, job: { selfApplication: boolean }, documents: boolean): string =>
  random.pick([
    '事前に電話で連絡のうえ、面接日時を決定します。',
    documents
      ? '応募書類を送付してください。書類選考のうえ、面接日時を連絡します。'
      : '面接時に履歴書をご持参ください。',
    '面接の際に職場の見学ができます。',
    job.selfApplication
      ? 'オンライン自主応募の方には、求職者マイページのメッセージで連絡します。'
      : '応募の際は、ハローワークを通じてご連絡ください。',
    '駐車場があります。お車でお越しの方は受付にお申し出ください。',
  ]);
