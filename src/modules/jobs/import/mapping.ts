import { foldWidth } from '#kernel/japanese.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day } from '#kernel/time.ts';
import type { NewEstablishment } from '#modules/establishments/establishment.ts';
import { industry } from '#modules/reference/reference.ts';
import { type NewJob, referralDeadline } from '../job.ts';
import {
  checkSheet,
  type Disclosure,
  type JobKind,
  type JobSheet,
  type SheetHeader,
  type SheetProblem,
} from '../job-sheet.ts';
import { codes, labels } from '../labels.ts';
import { companyOf, establishmentOf, establishmentRecord, prOf, selectionOf } from './employer-fields.ts';
import { conditionsOf, hoursOf } from './hours-fields.ts';
import { payOf } from './pay-fields.ts';
import { present, type Reading, reading } from './reading.ts';
import type { FeedRecord, Finding, FindingKind } from './record.ts';
import { byLabel, dayIn, yesIn } from './values.ts';
import { workOf } from './work-fields.ts';

export type Mapped = {
  /** As typed, for the report, when it is no number at all. */
  readonly number: string;
  readonly findings: readonly Finding[];
  /** Absent when an error refuses the record. */
  readonly job?: Omit<NewJob, 'establishmentId'>;
  readonly establishment?: NewEstablishment;
};

/** One record of the feed as a job. Unknown codes and values are warned about and left out or kept as text. */
export const mapRecord = (record: FeedRecord): Mapped => {
  const r = reading(record);
  const typed = r.text('kjno') ?? '';
  const number = readJobNumber(typed);
  if (number === undefined) r.note('error', 'kjno', typed === '' ? 'missing' : 'not a job number', typed);
  const office = foldWidth(r.text('juriatsno') ?? number?.slice(0, 5) ?? '');
  const header = headerOf(r);
  const acceptedOn = dayOf(r, 'uktkymd_seireki') ?? dayOf(r, 'uktkymd_wareki');
  if (!acceptedOn && !r.refused) r.note('error', 'uktkymd_seireki', 'missing');
  const given = dayOf(r, 'kjyukoymd') ?? dayOf(r, 'shokaikigenymd');
  const deadlineOn = given ?? (acceptedOn && referralDeadline(acceptedOn, header));
  if (acceptedOn && deadlineOn && compareDays(deadlineOn, acceptedOn) < 0)
    r.note('error', 'kjyukoymd', 'deadline before acceptance', deadlineOn.toString());
  const notes = r.text('kjjknktkjk');
  const sheet: JobSheet = present({
    header,
    establishment: establishmentOf(r, office),
    work: workOf(r, header, office),
    pay: payOf(r),
    hours: hoursOf(r),
    conditions: conditionsOf(r),
    company: companyOf(r),
    selection: selectionOf(r),
    notes,
    pr: prOf(r),
  });
  for (const problem of checkSheet(sheet)) r.note('error', fieldOf(problem), kindOf(problem));
  if (r.refused || !number || !acceptedOn || !deadlineOn) return { number: number ?? typed, findings: r.findings };
  return {
    number,
    findings: r.findings,
    job: { number, state: 'active', officeCode: number.slice(0, 5), acceptedOn, deadlineOn, sheet },
    establishment: establishmentRecord(sheet, office),
  };
};

/** (A) header. Without a word about its disclosure a job is taken as 公開範囲3: what may be secret is kept so. */
const headerOf = (r: Reading): SheetHeader => {
  const workingTime =
    r.choice('kjkbn2_n', labels.workingTime) ?? (r.number('kjkbn2_c') === 2 ? 'part-time' : undefined);
  if (!workingTime && r.text('kjkbn2_c') === undefined) r.note('warning', 'kjkbn2_n', 'missing');
  const name = r.text('sngbrui_n');
  const code = r.text('sngbrui_c');
  if (code !== undefined && !industry(foldWidth(code))) r.note('warning', 'sngbrui_c', 'unknown code', code);
  const trial = r.text('trialkoyoheiyo_kibo_n');
  return present({
    kind: kindFrom(r),
    workingTime: workingTime ?? 'full-time',
    disclosure: disclosureFrom(r),
    selfApplication: r.yes('onlinejishuobo_uktkkahi_n') ?? false,
    industry:
      name || code
        ? present({ code: code && foldWidth(code), name: name ?? industry(foldWidth(code ?? ''))?.name ?? '' })
        : undefined,
    trialEmployment: trial !== undefined && yesIn(trial) !== false ? (['trial'] as const) : undefined,
    supportedEmploymentA: r.yes('srkzksien_agtjigyo_n') || undefined,
  });
};

const kindFrom = (r: Reading): JobKind => {
  const text = r.text('kjkbn1_n');
  const named = text === undefined ? undefined : byLabel(text, labels.kind, kindSpellings);
  const kinds = Object.entries(codes.kind) as [JobKind, number][];
  const code = r.number('kjkbn1_c');
  const coded = kinds.find(([, number]) => number === code)?.[0];
  if (text !== undefined && !named && !coded) r.note('warning', 'kjkbn1_n', 'not a known value', text);
  return named ?? coded ?? 'general';
};
const kindSpellings = {
  一般: 'general',
  '新卒・既卒': 'graduates',
  大卒等: 'graduates',
  季節: 'seasonal',
  出稼ぎ: 'away-from-home',
  障害者: 'disability',
} as const;

const disclosureFrom = (r: Reading): Disclosure => {
  const text = r.text('kokaikibo');
  const digit = /^[1-4]/.exec(foldWidth(text ?? ''))?.[0];
  if (digit) return Number(digit) as Disclosure;
  if (text === undefined) r.note('warning', 'kokaikibo', 'missing');
  else r.note('warning', 'kokaikibo', 'not a known value', text);
  return 3;
};

const dayOf = (r: Reading, field: string): Day | undefined => {
  const text = r.text(field);
  if (text === undefined) return undefined;
  const day = dayIn(text);
  if (!day) r.note('error', field, 'not a day', text);
  return day;
};

const fields: Record<string, string> = {
  'work.title': 'sksu',
  'work.description': 'shigoto_ny',
  'establishment.name': 'jgshmei',
  'establishment.nameKana': 'jgshmeikana',
  'establishment.address': 'jgshszci',
  'establishment.website': 'jgshhp',
  'company.business': 'jigyony',
  'company.features': 'kaishatokucho',
  notes: 'kjjknktkjk',
  'pay.total': 'sikg_aplusbkagen',
  'pay.base': 'khkykagen',
};
const fieldOf = ({ item }: SheetProblem): string => fields[item] ?? item;

const kinds: Record<SheetProblem['problem'], FindingKind> = {
  missing: 'missing',
  'too-long': 'too long',
  'too-many': 'too many',
  'not-a-range': 'out of range',
  'out-of-range': 'out of range',
};
const kindOf = ({ problem }: SheetProblem): FindingKind => kinds[problem];
