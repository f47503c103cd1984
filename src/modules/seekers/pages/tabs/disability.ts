import { given, tabForm, unlisted } from './tab-form.ts';

/** The names that stand on the certificates, in every language. */
const certificates = ['身体障害者手帳', '療育手帳', '精神障害者保健福祉手帳', '手帳なし（診断書など）'] as const;

/** 7 障害情報（該当者のみ）: 要配慮個人情報 (個人情報保護法2条3項); its page says what for (職業安定法5条の5). */
export const disabilityForm = tabForm({
  tab: 'disability',
  parts: {},
  places: [{ title: 'disability', names: ['certificate', 'grade', 'considerations'] }],
  fields: ({ kit, w: { fields: w }, on }) => ({
    certificate: kit.choice({
      label: w.certificate,
      options: certificates.map((value) => ({ value, label: value })),
    }),
    grade: kit.text({ label: w.grade, hint: w.gradeHint, max: 20, width: 'half' }),
    considerations: kit.longText({
      label: w.considerations,
      hint: w.considerationsHint,
      max: on.textMost,
      rows: 4,
    }),
  }),
  told: ({ certificate, grade, considerations }, _blocks, before) => ({
    disability: given({
      certificate: certificate ?? unlisted(before.disability.certificate, certificates),
      grade,
      considerations,
    }),
  }),
  asked: ({ disability }) => ({
    blocks: {},
    values: given({
      certificate: certificates.find((one) => one === disability.certificate),
      grade: disability.grade,
      considerations: disability.considerations,
    }),
  }),
});
