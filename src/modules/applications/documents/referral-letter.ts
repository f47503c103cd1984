import { ageOn, day, wareki } from '#kernel/time.ts';
import { selectionItems } from '#modules/jobs/views/employer-lines.ts';
import type { Item } from '#modules/jobs/views/line.ts';
import { addressLine } from '#modules/jobs/views/places.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { absolute, urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { qrSvg } from '#ui/components/qr-code.tsx';
import type { Application } from '../application.ts';
import { letterStands } from '../letter.ts';
import type { ReferralLetter } from '../referral-letters.ts';
import { words } from '../words/words.ts';
import { referralLetterTemplate } from './referral-letter-template.ts';

type Cell = { label: string; lines: string[]; strong?: true };
type Section = { title: string; rows: Cell[][] };
type Line = { box: true; label: string; blanks: string[] };

/** What the template prints; a letter of platform/letters, printed without keeping (decision 132). */
type ReferralLetterDocument = {
  template: string;
  data: {
    title: string;
    service: string;
    number: string;
    date: string;
    to: string;
    from: { office: string; by: string };
    greeting: string;
    cancelled?: string;
    verification?: { picture: string; alt: string; code: string; text: string };
    sections: Section[];
    notes: string[];
    report: {
      title: string;
      to: string;
      lead: string;
      sections: Section[];
      answers: Line[];
      ways: string;
      written: string;
    };
  };
};

const w = jobWords('ja');
const printed = {
  title: '紹介状',
  number: '紹介状番号',
  date: '紹介年月日',
  to: (name: string) => `${name}　御中`,
  greeting:
    '次の方を、下記の求人に紹介します。選考のうえ、結果を２ページの「選考結果通知」または求人者マイページで、当所へお知らせください。選考の結果は、ご本人にも直接お知らせください。',
  cancelled: 'この紹介は、発行の後に取り消されました。',
  by: (name: string) => (name ? `担当　${name}` : ''),
  seeker: '紹介する方',
  seekerNumber: '求職番号',
  name: '氏名',
  kana: 'フリガナ',
  age: '年齢',
  years: (age: number) => `${age}歳`,
  route: '紹介の方法',
  job: '求人',
  jobNumber: '求人番号',
  deadline: '紹介期限日',
  occupation: '職種',
  employment: '雇用形態',
  workingTime: '就業形態',
  establishmentNumber: '事業所番号',
  establishment: '事業所名',
  address: '所在地',
  contact: '採用担当者',
  telephone: '電話',
  selection: '選考',
  meeting: '面接予定日時',
  meetingNone: '未定（事業所からの連絡による）',
  place: '選考場所',
  bring: '持参するもの',
  documents: '応募書類',
  methods: '選考方法',
  subsidies: '助成金など',
  trial: 'トライアル雇用の併用',
  subsidyNote:
    '特定求職者雇用開発助成金など、ハローワークの紹介を条件とする助成金には、対象となる方や手続きの条件があります。採用の前に、当所の窓口へおたずねください。この紹介状は助成金の支給を約束するものではありません。',
  priority: 'この紹介状は、選考での優先を意味するものではありません。',
  verify: (address: string) =>
    `この紹介状が有効かどうかは、二次元コードまたは ${address} で確認できます（氏名などは表示されません）。`,
  code: 'この紹介状を確認するページの二次元コード',
};
const report = {
  title: '選考結果通知（紹介結果通知）',
  to: (office: string) => `${office}　あて`,
  lead: '紹介のあった方の選考結果を、次のとおり通知します。該当する□に印を付け、必要な事項を書いてください。',
  answers: [
    [
      '採用',
      '採用年月日　　　　年　　月　　日',
      '職種',
      '賃金　　　　　　　　円（月額・時間額）',
      '雇用形態',
      '雇用期間　定めなし・定めあり（　　年　　月まで）',
      '雇用保険　加入する・加入しない',
    ],
    [
      '不採用',
      '理由　１ 経験・技能　２ 資格　３ 勤務条件が合わない　４ 他の方に決定　５ その他（　　　　　　　　　　）',
    ],
    ['本人の辞退', '辞退の時期　応募前・選考中・採用決定後'],
    ['連絡なし・不着', '応募の連絡や書類の到着がなかった'],
    ['選考中', '結果の予定日　　　　年　　月　　日'],
  ],
  ways: '返送の方法：求人者マイページでの登録、ファクス、郵送、電話、または窓口でお知らせください。求人者マイページで登録した場合、この用紙の返送はいりません。',
  written: '記入年月日　　　　年　　月　　日　　　　記入者',
};

export const referralLetterDocument = (
  letter: ReferralLetter,
  { baseUrl, siteName }: Pick<Settings, 'baseUrl' | 'siteName'>,
): ReferralLetterDocument => {
  const { application, code, referredBy, referredOn, registration, sheet } = letter;
  const number = application.letterNumber ?? '';
  const office = officeNameOf(application.officeCode ?? '', 'ja');
  const door = absolute(baseUrl, urls.letterVerificationDoor('ja'));
  const head = { title: printed.seeker, rows: seekerRows(letter) };
  return {
    template: referralLetterTemplate,
    data: {
      title: `${printed.title}　${number}`,
      service: siteName,
      number: `${printed.number}　${number}`,
      date: `${printed.date}　${wareki(referredOn)}`,
      to: printed.to(sheet.establishment.name),
      from: { office, by: printed.by(referredBy) },
      greeting: printed.greeting,
      ...(letterStands(application) ? {} : { cancelled: printed.cancelled }),
      ...(code
        ? {
            verification: {
              picture: qrSvg(absolute(baseUrl, urls.letterVerification('ja', code))),
              alt: printed.code,
              code: (code.match(/.{1,5}/g) ?? []).join('-'),
              text: printed.verify(door),
            },
          }
        : {}),
      sections: [
        head,
        { title: printed.job, rows: jobRows(letter) },
        { title: printed.selection, rows: selectionRows(letter) },
        { title: printed.subsidies, rows: subsidyRows(letter) },
      ],
      notes: [printed.subsidyNote, printed.priority],
      report: {
        title: report.title,
        to: report.to(office),
        lead: report.lead,
        sections: [
          {
            title: printed.title,
            rows: [
              [cell(printed.number, number), cell(printed.date, wareki(referredOn))],
              [cell(printed.jobNumber, application.jobNumber), cell(printed.occupation, sheet.work.title)],
              [cell(printed.seekerNumber, registration.number), cell(printed.name, registration.person.name)],
              [cell(printed.establishment, sheet.establishment.name)],
            ],
          },
        ],
        answers: report.answers.map(([label = '', ...blanks]) => ({ box: true, label, blanks })),
        ways: report.ways,
        written: report.written,
      },
    },
  };
};

const cell = (label: string, value: string | undefined, strong = false): Cell => ({
  label,
  lines: (value ?? '').split('\n').filter((one) => one !== ''),
  ...(strong ? { strong: true as const } : {}),
});

const seekerRows = ({ application, referredOn, registration }: ReferralLetter): Cell[][] => [
  [
    cell(printed.seekerNumber, registration.number),
    cell(printed.age, printed.years(ageOn(registration.person.birthDate, referredOn))),
  ],
  [cell(printed.name, registration.person.name, true), cell(printed.kana, registration.person.nameKana)],
  [cell(printed.route, words('ja').route[application.route])],
];

const jobRows = ({ application, deadlineOn, sheet }: ReferralLetter): Cell[][] => {
  const { establishment, header, selection, work } = sheet;
  const { contact } = selection;
  const address = establishment.address && addressLine(establishment.postcode, establishment.address, w)?.text;
  return [
    [cell(printed.jobNumber, application.jobNumber, true), cell(printed.deadline, deadlineOn && wareki(deadlineOn))],
    [cell(printed.occupation, work.title, true)],
    [
      cell(printed.employment, w.values.employmentType[work.employmentType]),
      cell(printed.workingTime, w.values.workingTime[header.workingTime]),
    ],
    [cell(printed.establishmentNumber, establishment.number), cell(printed.establishment, establishment.name)],
    [cell(printed.address, address)],
    [
      cell(
        printed.contact,
        [contact?.section, application.meeting?.contact ?? contact?.name].filter(Boolean).join('　'),
      ),
      cell(printed.telephone, [contact?.telephone, contact?.extension].filter(Boolean).join('　')),
    ],
  ];
};

const selectionRows = ({ application: { meeting }, sheet }: ReferralLetter): Cell[][] => {
  const items = new Map(selectionItems(sheet.selection, w).map((one) => [one.label, one]));
  const said = (label: string): string => textOf(items.get(label));
  return [
    [cell(printed.meeting, meetingText(meeting), true)],
    [cell(printed.place, meeting?.place ?? said(w.selection.place))],
    [cell(printed.methods, said(w.selection.methods))],
    [
      cell(
        printed.documents,
        [said(w.selection.documents), said(w.selection.otherDocuments)].filter(Boolean).join('　'),
      ),
    ],
    ...(meeting?.bring ? [[cell(printed.bring, meeting.bring)]] : []),
  ];
};

const textOf = (one: Item | undefined): string => (one?.lines ?? []).map(({ text }) => text).join('　');

const meetingText = (meeting: Application['meeting']): string => {
  if (!meeting?.on) return printed.meetingNone;
  const { atMinutes, on } = meeting;
  if (atMinutes === undefined) return wareki(day(on));
  return `${wareki(day(on))}　${Math.floor(atMinutes / 60)}時${String(atMinutes % 60).padStart(2, '0')}分`;
};

const subsidyRows = ({ sheet }: ReferralLetter): Cell[][] => {
  const kinds = sheet.header.trialEmployment ?? [];
  return [[cell(printed.trial, kinds.map((kind) => w.values.trialEmployment[kind]).join('、') || w.phrases.no)]];
};
