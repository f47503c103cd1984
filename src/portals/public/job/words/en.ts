import type { Words } from './ja.ts';

export const en: Words = {
  decides: {
    label: 'The job in short',
    place: 'Workplace',
    more: (places) => `and ${places} more`,
    hours: 'Working hours',
    holidays: 'Days off',
    annualHolidays: (days) => `${days} off in a year`,
    accepted: 'Accepted on',
    deadline: 'Referral deadline',
    daysLeft: (days) => `${days} days left`,
    lastDay: 'today is the last day',
    wageIs: { month: 'a month', hour: 'an hour' },
    wageParts: (letters) => `the sum of ${letters}`,
    wageBase: 'basic pay only',
    wageWritten: 'its parts are not given',
  },
  saved: {
    title: 'This job has changed since you saved it',
    since: (day) => `You saved it on ${day}. What has changed is marked “Changed”.`,
    nothingSeen: 'Only items that are not shown have changed.',
    count: (items) => `Changed: ${items}`,
    savedOn: (day) => `Saved on ${day}`,
  },
  why: {
    title: 'Why is it not shown?',
    text: 'The employer chooses who may see its name (disclosure). Some choose this so as not to be telephoned by many people at once or by sellers. Hello Work has checked the job.',
    hidden:
      'Not shown: name, address, map, website, representative, corporate number, person in charge and how to reach them, place of selection. Names and telephone numbers within texts are blanked.',
    how: {
      'seekers-only': 'To see it, sign in to your My Page.',
      'at-the-office': 'To learn it, give this job number at a Hello Work counter.',
    },
  },
  ways: {
    title: 'Ways to apply',
    lead: 'There are three ways. If you receive employment insurance benefits, mind the difference.',
    available: 'Possible for this job',
    unavailable: 'Not possible for this job',
    ask: 'Ask at a counter',
    counter: {
      title: 'Referral by Hello Work',
      how: 'You talk with staff at a Hello Work counter; they contact the employer and give you a referral letter. Any office will do.',
      benefits:
        'Benefits such as the re-employment allowance, and subsidies to employers, that demand a referral by Hello Work or the like are open to you this way.',
      record: 'It counts as looking for work.',
    },
    online: {
      title: 'Online referral',
      how: 'Hello Work sends the job to your My Page; when you apply, a referral letter is issued. It is for people registered at a counter, and nobody is entitled to it.',
      benefits: 'For benefits and subsidies it is a referral by Hello Work.',
      record: 'It counts as looking for work.',
    },
    self: {
      title: 'Online self-application',
      how: 'You apply to the employer from your My Page. It is not a referral by Hello Work, and there is no referral letter.',
      benefits:
        'You may not get the re-employment allowance and other benefits that demand a referral. If you receive benefits, please ask at a counter before you apply.',
      record: 'It counts as looking for work. Troubles are settled between you and the employer.',
    },
    office: (office) => `Accepted by: ${office}`,
    offices: 'Find a Hello Work office',
  },
  history: {
    title: 'The past of this job',
    accepted: (day) => `${day}: accepted by Hello Work`,
    changed: (day) => `${day}: changed`,
    unseen: 'Only items that are not shown have changed.',
    items: (items) => `Changed: ${items}`,
    extended: (day) => `The referral deadline was moved by one month, to ${day}`,
    confirmed: (day) => `Last confirmed on ${day}`,
    age: (days) => `Day ${days} since it was accepted.`,
    renews: 'Job number before the renewal:',
    never: 'It has not changed since it was accepted.',
    older: (times) => `It was changed ${times} more times before.`,
    first: 'There is no record that this employer sought people for the same work before.',
    again: (times, day) =>
      `This employer has sought people for the same work ${times} times before (last accepted on ${day}).`,
    before: 'Before',
    after: 'After',
    nothing: '(nothing)',
  },
  similar: {
    title: 'Similar jobs',
    near: 'The same kind of work, nearby.',
    all: (jobs) => `See all jobs like this (${jobs})`,
    none: 'There are no similar open jobs nearby.',
  },
  gone: {
    filled: (day) => `Recruitment ended on ${day} because the position was filled.`,
    expired: (day) => `Recruitment ended because the referral deadline, ${day}, has passed.`,
    withdrawn: (day) => `The employer withdrew this job on ${day}.`,
    why: 'What the job said is no longer shown. If you applied, your My Page shows it as it stood then.',
    similar: 'Similar jobs that are open',
  },
  print: {
    address: (address) => `This job’s page: ${address}`,
  },
};
