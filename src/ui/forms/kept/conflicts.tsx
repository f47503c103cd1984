import type { ComponentChildren, JSX } from 'preact';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Field } from '../field.ts';
import { rawOf } from '../raw.ts';
import type { KeptForm, Onlooker } from './kept-form.ts';
import type { QuestionWords, Screen } from './questions.tsx';

type ConflictProps<O, T> = { form: KeptForm<O, T>; on: O; screen: Screen; words: QuestionWords };
type Row = { label: string; value: ComponentChildren };

/** What stands now where this screen says otherwise: the person decides, and nothing typed is gone. */
export function Conflicts<O extends Onlooker, T>(props: ConflictProps<O, T>): JSX.Element {
  const { on, screen, words: w } = props;
  const rows = (screen.conflicts ?? []).flatMap((name) => standing(props, name));
  return (
    <>
      <Notice kind="error" language={on.language}>
        <p>{w.conflict(rows.map(({ label }) => label).join('」「'))}</p>
      </Notice>
      <div class="kept-theirs">
        <Section title={w.theirs}>
          <DescriptionList items={rows} />
        </Section>
      </div>
    </>
  );
}

const standing = <O, T>({ form, on, screen, words: w }: ConflictProps<O, T>, name: string): Row[] => {
  const { based } = screen;
  const part = form.parts(on).find(({ key }) => key === name);
  const shown = (field: Field<unknown>, control: string) => {
    const read = field.read(rawOf(based), control);
    return 'value' in read ? field.show(read.value) : (based[control]?.join(' ') ?? w.nothing);
  };
  if (!part) {
    const field = form.fields(on, screen.typed)[name];
    return field ? [{ label: field.label, value: shown(field, name) }] : [];
  }
  const theirs = Object.entries(form.fields(on, based)).filter(([control]) => control.startsWith(`${name}-`));
  const rows = theirs.map(([control, field]) => ({ label: field.label, value: shown(field, control) }));
  return [{ label: w.block(name), value: <DescriptionList items={rows} /> }];
};
