import { foldWidth } from '#kernel/japanese.ts';
import type { NewEstablishment } from '#modules/establishments/establishment.ts';
import type { ApplicationDocument, SheetCompany, SheetEstablishment, SheetPr, SheetSelection } from '../job-sheet.ts';
import { labels } from '../labels.ts';
import { placeIn } from './places.ts';
import { present, type Reading, some } from './reading.ts';
import { byLabel, numberIn, websiteIn, yesIn } from './values.ts';

/** (B) 求人事業所. The feed does not carry the 事業所番号. */
export const establishmentOf = (r: Reading, office: string): SheetEstablishment => {
  const address = r.text('jgshszci');
  const area = r.text('jgshjusho_n') ?? address;
  const website = r.text('jgshhp');
  return present({
    name: r.text('jgshmei') ?? '',
    nameKana: r.text('jgshmeikana'),
    postcode: r.text('jgshyubinno'),
    ...(area === undefined ? {} : placeIn(area, office)),
    address: address ?? area,
    website: website === undefined ? undefined : websiteIn(website),
  });
};

/** (G) 会社の情報 */
export const companyOf = (r: Reading): SheetCompany => {
  const leave = (field: string) => r.choice(field, labels.leaveRecord);
  return present({
    employees: some({ total: r.number('jgis_kigyozentai_n'), workplace: r.number('jgis_shgbs_n') }),
    foundedYear: r.number('sogyostrt_nen_seireki'),
    capital: r.text('shihonkin'),
    business: r.text('jigyony'),
    features: r.text('kaishatokucho', 'kaishatocho'),
    representative: r.text('dhsyamei'),
    childcareLeave: leave('ikujikyugyostkjissekiumu_n'),
    familyCareLeave: leave('kaigokyugyostkjissekiumu_n'),
  });
};

/** (H) 選考等 */
export const selectionOf = (r: Reading): SheetSelection => {
  const reason = r.choice('boshury_n', labels.recruitmentReason);
  const reasonNote = r.text('snta_boshury');
  return present({
    openings: r.number('saiyoninzu_n'),
    reason: reason || reasonNote ? present({ kind: reason ?? ('other' as const), note: reasonNote }) : undefined,
    methods: methodsOf(r),
    documents: documentsOf(r),
    otherDocuments: otherDocumentsOf(r),
    contact: some({ telephone: r.text('snktts_tel'), fax: r.text('snktts_fax'), mail: r.text('snktts_mail') }),
  });
};

/** The words of snkhoho, or its flags; the values of the _c fields are not published, any mark but 0 counts as yes. */
const methodsOf = (r: Reading): SheetSelection['methods'] => {
  const text = foldWidth(r.text('snkhoho') ?? '');
  const flag = (field: string, word: string): true | undefined => {
    const given = r.text(field);
    return text.includes(word) || (given !== undefined && yesIn(given) !== false) ? true : undefined;
  };
  const inText = /予定(\d+)回/.exec(text)?.[1];
  return some({
    interview: flag('snkhoho_mensetsu_c', '面接'),
    interviews: r.number('mensetsuyoteikaisu') ?? (inText ? Number(inText) : undefined),
    documents: flag('snkhoho_shrisnko_c', '書類選考'),
    written: flag('snkhoho_hkkskn_c', '筆記試験'),
    other: text.includes('その他') ? labels.channel.other : undefined,
  });
};

const documentFields: Record<string, ApplicationDocument> = {
  obshri_hwshkijo: 'referral-letter',
  obshri_rrksh: 'resume',
  obshri_shkmkeireki: 'work-history',
  obshri_jobcard: 'job-card',
};

const documentsOf = (r: Reading): SheetSelection['documents'] => {
  const given = Object.entries(documentFields).flatMap(([field, document]) => {
    const text = r.text(field);
    if (text === undefined || yesIn(text) === false) return [];
    return [byLabel(text, labels.document) ?? document];
  });
  const all = otherDocumentsOf(r) === undefined ? given : [...given, 'other' as const];
  return all.length > 0 ? all : undefined;
};

const otherDocumentsOf = (r: Reading): string | undefined => {
  const text = r.text('oboshri_snta');
  return text === undefined || (numberIn(text) !== undefined && text.length === 1) ? undefined : text;
};

export const prOf = (r: Reading): SheetPr | undefined => {
  const reinstatement = r.yes('fukushokusd_umu_n');
  return reinstatement === undefined ? undefined : { reinstatement: { exists: reinstatement } };
};

/** The establishment as the sheet knows it: found again by its name and address. */
export const establishmentRecord = (
  sheet: {
    establishment: SheetEstablishment;
    company: SheetCompany;
    header: { industry?: { code?: string; name: string } };
  },
  office: string,
): NewEstablishment => {
  const { establishment: at, company, header } = sheet;
  return present({
    state: 'registered' as const,
    name: at.name,
    nameKana: at.nameKana,
    place: present({
      postcode: at.postcode,
      prefecture: at.prefecture,
      municipality: at.municipality,
      address: at.address,
    }),
    officeCode: office,
    industry: header.industry,
    dispute: false,
    record: present({
      website: at.website,
      representative: company.representative,
      business: company.business,
      features: company.features,
      foundedYear: company.foundedYear,
      capital: company.capital,
      employees: company.employees,
      childcareLeave: company.childcareLeave,
      familyCareLeave: company.familyCareLeave,
    }),
  });
};
