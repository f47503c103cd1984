import { lifecycle } from '#kernel/lifecycle.ts';
import type { CorporateNumber, EstablishmentNumber } from '#kernel/numbers.ts';

/** 事業所の登録状態: 仮登録 → 登録 ⇄ 変更申請中 → 廃止 (system-reference §2.2). */
export const establishmentLife = lifecycle({
  provisional: { register: 'registered', close: 'closed' },
  registered: { requestChange: 'changing', close: 'closed' },
  changing: {
    acceptChange: 'registered',
    refuseChange: 'registered',
    withdrawChange: 'registered',
    close: 'closed',
  },
  closed: {},
});
export type EstablishmentState = (typeof establishmentLife.states)[number];

/** The establishment (事業所): one record feeds all its jobs; each version of a job keeps a frozen copy of it. */
export type Establishment = {
  readonly id: string;
  /** Absent for one that came by a feed, which does not carry the number. */
  readonly number?: EstablishmentNumber;
  readonly state: EstablishmentState;
  readonly corporateNumber?: CorporateNumber;
  readonly name: string;
  readonly nameKana?: string;
  readonly place: EstablishmentPlace;
  /** 管轄安定所 */
  readonly officeCode?: string;
  readonly industry?: { readonly code?: string; readonly name: string };
  /** 争議中: referrals and self-applications stop (職業安定法20条). */
  readonly dispute: boolean;
  readonly record: EstablishmentRecord;
};
export type NewEstablishment = Omit<Establishment, 'id'> & { readonly id?: string };

type EstablishmentPlace = {
  readonly postcode?: string;
  readonly prefecture?: string;
  readonly municipality?: string;
  readonly address?: string;
  readonly point?: { readonly lat: number; readonly lng: number };
};

type Grant = { readonly exists: boolean; readonly note?: string };
type UpTo = { readonly exists: boolean; readonly age?: number };
type LeaveRecord = 'yes' | 'no' | 'nobody-eligible';

/** Everything else of §2.2; kept whole because it is read whole. Names are those of the job sheet's sections. */
export type EstablishmentRecord = {
  /** 雇用保険適用事業所番号 */
  readonly insuranceNumber?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly website?: string;
  readonly mail?: string;
  readonly representativeTitle?: string;
  readonly representative?: string;
  readonly business?: string;
  readonly features?: string;
  readonly foundedYear?: number;
  readonly capital?: string;
  readonly employees?: {
    readonly total?: number;
    readonly workplace?: number;
    readonly women?: number;
    readonly partTime?: number;
  };
  readonly union?: boolean;
  readonly workRules?: { readonly fullTime?: boolean; readonly partTime?: boolean };
  readonly insurance?: readonly (
    | 'employment'
    | 'accident'
    | 'public-accident'
    | 'health'
    | 'pension'
    | 'property-savings'
    | 'other'
  )[];
  readonly corporatePension?: readonly ('pension-fund' | 'defined-contribution' | 'defined-benefit')[];
  readonly retirementMutualAid?: boolean;
  readonly retirementPay?: { readonly exists: boolean; readonly yearsOfService?: number };
  readonly retirementAge?: UpTo;
  readonly reemployment?: UpTo;
  readonly extension?: UpTo;
  readonly childcareLeave?: LeaveRecord;
  readonly familyCareLeave?: LeaveRecord;
  readonly sickChildLeave?: LeaveRecord;
  readonly foreignWorkers?: boolean;
  readonly branchCount?: number;
  readonly branches?: readonly string[];
  readonly turnover?: readonly { readonly year?: number; readonly amount: string }[];
  readonly customers?: readonly string[];
  readonly affiliates?: readonly string[];
  readonly message?: string;
  readonly jobBasedPay?: Grant;
  readonly reinstatement?: Grant;
  readonly benefits?: string;
  readonly training?: string;
  readonly trainingForNonRegular?: boolean;
  readonly workLifeSupport?: string;
  readonly note?: string;
  readonly prMarks?: readonly string[];
  readonly accessibility?: {
    readonly jobCoach?: boolean;
    readonly elevator?: boolean;
    readonly braille?: boolean;
    readonly handrails?: 'none' | 'one-side' | 'both-sides' | 'some';
    readonly wheelchair?: boolean;
    readonly restRoom?: boolean;
    readonly accessibleToilet?: boolean;
    readonly other?: string;
  };
  readonly contacts?: readonly {
    readonly section?: string;
    readonly name?: string;
    readonly nameKana?: string;
    readonly telephone?: string;
    readonly extension?: string;
    readonly fax?: string;
    readonly mail?: string;
  }[];
  /** 公正採用選考人権啓発推進員 */
  readonly fairHiringPromoter?: string;
};
