import type { ComponentChildren, JSX } from 'preact';
import { Button } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Field, Fields } from '#ui/forms/field.ts';
import { Form } from '#ui/forms/form.tsx';
import { rawOf } from '#ui/forms/raw.ts';
import { makeSheet, type Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import { blockField, blocksOf, type Typed } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { names, pressedValue, writeBased } from './editing.ts';
import type { On, TabForm } from './tab-form.ts';

/** A warning (orange) with the field it is about. */
export type Warned = { key: string; field: string };

/** One tab as a screen shows it. */
export type Screen = {
  typed: Typed;
  /** What this screen begins with: sent back with the answers, so that others' changes are not overwritten. */
  based: Typed;
  problems?: Readonly<Record<string, string>>;
  warnings?: readonly Warned[];
  /** Fields that another screen has changed to something else. */
  conflicts?: readonly string[];
};

type QuestionsProps = {
  /** The page itself, without what its address carries: an answer with warnings is read from its top. */
  action: string;
  form: TabForm;
  on: On;
  screen: Screen;
  submit: string;
  warningLead: string;
  /** A plain button that keeps what was typed. */
  save?: string;
  secondary?: ComponentChildren;
};

/** The questions of a tab: what is wrong, what to look at again, the parts that repeat, and the buttons. */
export function TabQuestions({
  action,
  form,
  on,
  screen,
  submit,
  warningLead,
  save,
  secondary,
}: QuestionsProps): JSX.Element {
  const w = tabWords(on.language);
  const fields = form.fields(on, screen.typed);
  const sheet = makeSheet<Fields>(fields, rawOf(screen.typed), screen.problems ?? {});
  const { warnings = [], conflicts = [] } = screen;
  return (
    <>
      {conflicts.length > 0 && <Conflicts form={form} on={on} screen={screen} fields={fields} />}
      {warnings.length > 0 && (
        <Notice kind="warning" language={on.language} title={w.page.warning} level={2}>
          <p>{warningLead}</p>
          <ul>
            {warnings.map(({ key, field }) => (
              <li key={key}>
                <a href={`#${field}`}>{w.rules[key]}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        sheet={sheet}
        action={action}
        submit={submit}
        secondary={
          <>
            {save && (
              <Button kind="secondary" name={names.pressed} value="save">
                {save}
              </Button>
            )}
            {secondary}
          </>
        }
      >
        {/* Enter in a box presses the first button of a form: it must not be one that removes something. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {submit}
        </button>
        <input type="hidden" name={names.based} value={writeBased(screen.based)} />
        <input type="hidden" name={names.seen} value={warnings.map(({ key }) => key).join(',')} />
        {form.places.map(({ title, names: asked = [], part }) => {
          const shown = asked.filter((name) => fields[name]);
          if (shown.length === 0 && !part) return null;
          return (
            <Section key={title} title={w.sections[title]}>
              {shown.map((name) => (
                <Question key={name} name={name} sheet={sheet} on={on} screen={screen} />
              ))}
              {part && <Part part={part} form={form} on={on} screen={screen} sheet={sheet} />}
            </Section>
          );
        })}
      </Form>
    </>
  );
}

type PieceProps = { on: On; screen: Screen; sheet: Sheet };

/** A question with the warnings about it above. */
function Question({ name, on, screen, sheet }: PieceProps & { name: string }): JSX.Element {
  const { rules, page } = tabWords(on.language);
  const about = (screen.warnings ?? []).filter(({ field }) => field === name);
  return (
    <div class={about.length > 0 ? 'tab-question tab-question-warned' : 'tab-question'}>
      {about.map(({ key }) => (
        <p class="tab-warning" key={key}>
          <span class="tab-warning-mark">{page.warning}</span> {rules[key]}
        </p>
      ))}
      {sheet.ask[name]}
      {name === 'postcode' && (
        <p class="tab-beside">
          <Button kind="secondary" size="small" name={names.pressed} value="address">
            {page.fromPostcode}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Blocks that can be added and removed by buttons of the form, so it works wherever forms do. */
function Part({ part, form, on, screen, sheet }: PieceProps & { part: string; form: TabForm }): JSX.Element | null {
  const w = tabWords(on.language);
  const rule = form.parts(on).find(({ key }) => key === part);
  const blocks = blocksOf(screen.typed, part);
  if (!rule) return null;
  return (
    <>
      <input type="hidden" name={part} value={blocks.join(',')} />
      <input type="hidden" name={`${part}-last`} value={screen.typed[`${part}-last`]?.[0] ?? ''} />
      {blocks.map((block, at) => {
        const title = rule.title(String(at + 1));
        const inside = Object.keys(sheet.fields).filter((name) => name.startsWith(blockField(part, block, '')));
        return (
          <div class="tab-block" key={block}>
            <h3 class="heading heading-4">{title}</h3>
            {inside.map((name) => (
              <Question key={name} name={name} sheet={sheet} on={on} screen={screen} />
            ))}
            {(blocks.length > 1 || inside.some((name) => (screen.typed[name] ?? []).some(Boolean))) && (
              <p class="tab-beside">
                <Button
                  kind="text"
                  size="small"
                  name={names.pressed}
                  value={pressedValue({ act: 'remove', part, block })}
                >
                  {w.page.remove(title)}
                </Button>
              </p>
            )}
          </div>
        );
      })}
      {blocks.length < rule.most && (
        <p class="tab-beside">
          <Button kind="secondary" size="small" name={names.pressed} value={pressedValue({ act: 'add', part })}>
            {w.page.add(w.blocks[part as keyof typeof w.blocks])}
          </Button>
        </p>
      )}
    </>
  );
}

type ConflictProps = { form: TabForm; on: On; screen: Screen; fields: Readonly<Record<string, Field<unknown>>> };

/** What stands now where this screen says otherwise: the person decides, and nothing typed is gone. */
function Conflicts({ form, on, screen, fields }: ConflictProps): JSX.Element {
  const w = tabWords(on.language);
  const { conflicts = [], based } = screen;
  const rows = conflicts.flatMap((name) => standing(form, on, based, fields, name));
  return (
    <>
      <Notice kind="error" language={on.language}>
        <p>{w.page.conflict(rows.map(({ label }) => label).join('」「'))}</p>
      </Notice>
      <Section title={w.page.theirs}>
        <DescriptionList items={rows} />
      </Section>
    </>
  );
}

const standing = (
  form: TabForm,
  on: On,
  based: Typed,
  fields: ConflictProps['fields'],
  name: string,
): { label: string; value: ComponentChildren }[] => {
  const w = tabWords(on.language);
  const part = form.parts(on).find(({ key }) => key === name);
  const shown = (field: Field<unknown>, control: string) => {
    const read = field.read(rawOf(based), control);
    return 'value' in read ? field.show(read.value) : (based[control]?.join(' ') ?? w.page.nothing);
  };
  if (!part) {
    const field = fields[name];
    return field ? [{ label: field.label, value: shown(field, name) }] : [];
  }
  const theirs = Object.entries(form.fields(on, based)).filter(([control]) => control.startsWith(`${name}-`));
  const rows = theirs.map(([control, field]) => ({ label: field.label, value: shown(field, control) }));
  return [{ label: w.blocks[name as keyof typeof w.blocks], value: <DescriptionList items={rows} /> }];
};
