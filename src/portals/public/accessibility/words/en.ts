import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Accessibility',
  description: 'The standards this site aims at, what has been checked and what has not yet been checked.',
  lead: 'Everyone should be able to look for work and apply, whatever their age, disability, language or device.',
  aim: {
    title: 'What we aim at',
    body: [
      'We aim at level AA of JIS X 8341-3:2016 and level AA of WCAG 2.2.',
      'This is not a declaration of conformance. No third party has tested the site.',
    ],
  },
  made: {
    title: 'What we do',
    points: [
      'Everything works with a keyboard alone, and a thick frame shows where you are.',
      'Pages can be read on screens 320 pixels wide without moving sideways, and text can be enlarged in the browser.',
      'Searching, opening a My Page and applying work without JavaScript.',
      'No meaning is carried by colour alone; text stands out from its ground.',
      'Errors say in words what to correct and where, and what you typed is kept.',
      'Besides Japanese there are pages in plain Japanese with readings, and in English.',
    ],
  },
  machine: {
    title: 'What machines have checked',
    lead: 'These checks run with every change.',
    points: [
      'axe-core, with the rules for WCAG levels A and AA',
      'The grammar of the HTML, by the Nu Html Checker',
      'The contrast of every pair of colours in use, by computing it',
      'That nothing is wider than the screen at 320, 768 and 1280 pixels',
      'That every kanji of the plain Japanese has its reading',
    ],
    limit: 'Machines find only a part of all problems.',
  },
  people: {
    title: 'What has not been checked yet',
    points: [
      'Tests with people with disabilities and with older people',
      'Whole procedures with screen readers (NVDA, PC-Talker, VoiceOver, TalkBack and others)',
      'The plain Japanese and the English, by learners of Japanese and by translators',
      'Voice input, switches and screen magnifiers',
    ],
  },
  known: {
    title: 'Known limits',
    points: [
      'Jobs are shown in Japanese as employers wrote them, without readings or translation.',
      'Maps of offices open on another site, whose accessibility we cannot vouch for.',
    ],
  },
  contact: {
    title: 'If something is hard to use',
    body: 'Please tell the help desk what you cannot read or use. Procedures can also be done at a Hello Work counter.',
  },
};
