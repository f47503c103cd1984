import { cases, hours, work } from '#test/support/rule-cases.ts';
import { disclosureRules } from './disclosure-items.ts';

const hospital = { header: { industry: { code: '831', name: '病院' } } } as const;

cases('what has to be told', disclosureRules, {
  'missing-item': {
    finds: [
      ['no break', hours({ breakMinutes: undefined as never })],
      ['no title', work({ title: ' ' })],
    ],
    leaves: [
      ['everything', {}],
      ['flexitime without fixed hours', hours({ system: 'flexitime', shifts: [] })],
    ],
  },
  'missing-change-of-work': {
    finds: [['neither item nor text', work({ scopeOfChange: '', description: '看護の仕事' }), 'red']],
    leaves: [
      ['in the text', work({ scopeOfChange: '', description: '看護の仕事　（業務の変更範囲：変更なし）' })],
      ['before 2024-04-01', { ...work({ scopeOfChange: '', description: '看護の仕事' }), on: '2024-03-31' }],
    ],
  },
  'missing-change-of-place': {
    finds: [['possible, without a range', work({ transfer: { possible: true } }), 'red']],
    leaves: [
      ['with a range', work({ transfer: { possible: true, range: '県内' } })],
      ['before 2024-04-01', { ...work({ transfer: { possible: true } }), on: '2024-03-31' }],
    ],
  },
  'missing-smoking': {
    finds: [['not told', work({ smoking: undefined as never }), 'red']],
    leaves: [
      ['told', work({ smoking: { measure: 'smoking-room' } })],
      ['before 2020-04-01', { ...work({ smoking: undefined as never }), on: '2020-03-31' }],
    ],
  },
  'smoking-note': {
    finds: [['other, without a word', work({ smoking: { measure: 'other' } })]],
    leaves: [['other, described', work({ smoking: { measure: 'other', note: '客先により異なり、屋内禁煙' } })]],
  },
  'self-application-disclosure': {
    finds: [['disclosure 3', { header: { disclosure: 3, selfApplication: true } }, 'red']],
    leaves: [
      ['disclosure 2', { header: { disclosure: 2, selfApplication: true } }],
      ['no self-application', { header: { disclosure: 4, selfApplication: false } }],
    ],
  },
  'missing-form-item': {
    finds: [
      ['a variable system of no unit', hours({ system: 'variable' })],
      ['no documents', { selection: { documents: undefined as never } }],
    ],
    leaves: [['everything', {}]],
  },
  'smoking-allowed': {
    finds: [
      ['smoking at work', work({ smoking: { measure: 'none' } }), 'grey'],
      ['at a hospital', { ...work({ smoking: { measure: 'none' } }), ...hospital }, 'orange'],
      ['a room in a hospital', { ...work({ smoking: { measure: 'smoking-room' } }), ...hospital }, 'orange'],
    ],
    leaves: [
      ['a room in an office', work({ smoking: { measure: 'smoking-room' } })],
      ['a hospital without', { ...work({ smoking: { measure: 'no-smoking-indoors' } }), ...hospital }],
      ['before 2020-04-01', { ...work({ smoking: { measure: 'none' } }), on: '2020-03-31' }],
    ],
  },
});
