import type { Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import { staffWords } from '../../words/staff.ts';
import type { personForm } from './person-form.ts';

/** The questions of the counter's form in two parts: the person, the wishes. */
export function PersonQuestions({ sheet }: { sheet: Sheet<ReturnType<typeof personForm>> }) {
  const w = staffWords.form;
  const { ask } = sheet;
  return (
    <>
      <Section title={w.basic}>
        {ask.name}
        {ask.nameKana}
        {ask.birthDate}
        {ask.sex}
        {ask.postcode}
        {ask.prefecture}
        {ask.address}
        {ask.telephone}
        {ask.mobile}
        {ask.status}
      </Section>
      <Section title={w.wishes}>
        {ask.occupation}
        {ask.workingTimes}
        {ask.place}
        {ask.pay}
        {ask.payUnit}
        {ask.note}
      </Section>
    </>
  );
}
