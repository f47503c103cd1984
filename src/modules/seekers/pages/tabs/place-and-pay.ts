import { municipalityCode, municipalityName } from '#modules/reference/municipality-name.ts';
import { prefectures } from '#modules/reference/reference.ts';
import { mostWishes } from '../../tab-rules.ts';
import { given, tabForm } from './tab-form.ts';

/** 4 希望勤務地・賃金 */
export const placeAndPayForm = tabForm({
  tab: 'place-and-pay',
  parts: {
    places: {
      most: () => mostWishes,
      title: ({ fields }, number) => fields.place(number),
      fields: ({ kit, w: { fields: w }, on }, number) => ({
        prefecture: kit.choice({
          label: w.placePrefecture(number),
          options: prefectures().map(({ code, name }) => ({ value: code, label: name })),
          as: 'list',
          required: number === '1' && on.who !== 'counter',
        }),
        municipality: kit.text({
          label: w.placeMunicipality(number),
          hint: w.municipalityHint,
          max: 40,
          width: 'half',
        }),
        line: kit.text({ label: w.placeLine(number), hint: w.placeLineHint, max: 40, width: 'half' }),
      }),
    },
  },
  places: [
    { title: 'places', part: 'places' },
    { title: 'commute', names: ['commuteMinutes', 'byCar', 'moving', 'returning'] },
    { title: 'pay', names: ['payUnit', 'pay'] },
  ],
  fields: ({ kit, w: { fields: w, values } }) => ({
    commuteMinutes: kit.number({ label: w.commute, unit: values.minutesWithin, max: 300 }),
    byCar: kit.yesNo({ label: w.byCar, yes: values.wished, no: values.notWished }),
    moving: kit.yesNo({ label: w.moving, yes: values.possible, no: values.impossible }),
    returning: kit.yesNo({ label: w.returning, yes: values.wished, no: values.notWished }),
    payUnit: kit.choice({
      label: w.payUnit,
      options: (['month', 'hour'] as const).map((value) => ({ value, label: values.unit[value] })),
    }),
    pay: kit.money({ label: w.pay, min: 1, max: 9_999_999 }),
  }),
  check: (_values, { places }, { w }) =>
    Object.fromEntries(
      places.flatMap(({ prefecture, municipality }, at) =>
        municipality && !municipalityCode(prefecture, municipality)
          ? [[`places.${at}.municipality`, w.fields.municipalityUnknown(municipality)]]
          : [],
      ),
    ),
  told: ({ commuteMinutes, byCar, moving, returning, payUnit: unit, pay: yen }, { places }) => ({
    placeAndPay: {
      places: places.flatMap(({ prefecture, municipality, line }) =>
        prefecture
          ? [{ prefecture, ...given({ municipality: municipalityCode(prefecture, municipality), line }) }]
          : [],
      ),
      ...given({ commuteMinutes, byCar, moving, returning }),
      // A unit without a sum is no wish.
      ...(yen === undefined ? {} : { pay: { yen, ...given({ unit }) } }),
    },
  }),
  asked: ({ placeAndPay }) => ({
    blocks: {
      places: placeAndPay.places.map(({ prefecture, municipality, line }) =>
        given({ prefecture, municipality: municipalityName(municipality), line }),
      ),
    },
    values: given({
      commuteMinutes: placeAndPay.commuteMinutes,
      byCar: placeAndPay.byCar,
      moving: placeAndPay.moving,
      returning: placeAndPay.returning,
      payUnit: placeAndPay.pay?.unit,
      pay: placeAndPay.pay?.yen,
    }),
  }),
});
