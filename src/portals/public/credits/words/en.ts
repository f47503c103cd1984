import type { Words } from './ja.ts';

export const en: Words = {
  title: 'Sources of data',
  lead: 'Where the data of this site comes from, and under which licences it is used.',
  notOfficial:
    'The data of this site was made from public material and is not an official release. Some items and choices of the job sheets are observations, not official material.',
  source: 'Source',
  usedFor: 'Used for',
  links: 'Related pages',
  use: {
    places: 'Prefectures and municipalities',
    postalCodes: 'Postal codes',
    englishNames: 'English names of municipalities',
    points: 'Positions and distances of municipalities',
    offices: 'Hello Work offices and their areas',
    occupations2011: 'Classification of occupations (2011) and names of jobs',
    occupations2022: 'Examples for the classification of occupations (2022) and names of jobs',
    searchForm: 'Choices of the search form',
    industries: 'Classification of industries',
    minimumWages: 'Minimum wages',
    holidays: 'Public holidays',
    demo: 'Texts of the trial jobs',
    demoNames: 'Names of the people in the trial',
  },
  licences: 'Licences',
  licencesBody: 'The full text of the MIT License stands in data/third-party-notices.md of the source code.',
};
