import type { ComponentChildren, JSX } from 'preact';
import type { Typed } from '#kernel/typed.ts';
import { Button } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Field, Fields } from '../field.ts';
import { Form } from '../form.tsx';
import { rawOf } from '../raw.ts';
import { makeSheet, type Sheet } from '../sheet.ts';
import { addressControls } from './addresses.ts';
import { blockField, blocksOf } from './blocks.ts';
import { Conflicts } from './conflicts.tsx';
import { names, pressedValue, writeBased } from './editing.ts';
import type { KeptForm, Onlooker } from './kept-form.ts';
import { type Condition, conditionsOf, isShown, type ShownWhen } from './shown.ts';

/** A warning (orange) with the field it is about, and what it says. */
export type Warned = { key: string; field: string; text: string };

/** One form as a screen shows it. */
export type Screen = {
  typed: Typed;
  /** What this screen begins with: sent back with the answers, so that others' changes are not overwritten. */
  based: Typed;
  problems?: Readonly<Record<string, string>>;
  warnings?: readonly Warned[];
  /** Fields that another screen has changed to something else. */
  conflicts?: readonly string[];
};

export type QuestionWords = {
  warning: string;
  warningLead: string;
  fromPostcode: string;
  conflict: (labels: string) => string;
  theirs: string;
  nothing: string;
  section: (title: string) => string;
  /** What a block of a part is called: 学歴, 手当. */
  block: (part: string) => string;
  add: (block: string) => string;
  remove: (title: string) => string;
  /** Said above a question that hangs on another one, where no script hides it. */
  onlyIf?: (question: string, answers: string) => string;
};

type QuestionsProps<O, T> = {
  /** The page itself, without what its address carries: an answer with warnings is read from its top. */
  action: string;
  form: KeptForm<O, T>;
  on: O;
  screen: Screen;
  words: QuestionWords;
  submit: string;
  /** A plain button that keeps what was typed. */
  save?: string;
  secondary?: ComponentChildren;
  /** What else is said beside a field, by its name. */
  beside?: (name: string) => ComponentChildren;
};

/** Where a list of the contents leads to. */
export const sectionId = (title: string): string => `section-${title}`;

/** The sections of a form that ask this person something. */
export const askedSections = <O, T>(form: KeptForm<O, T>, on: O, { typed }: Screen): string[] => {
  const fields = form.fields(on, typed);
  return [
    ...new Set(
      form.places.flatMap(({ title, names: asked = [], part }) =>
        part || asked.some((name) => fields[name]) ? [title] : [],
      ),
    ),
  ];
};

/** The questions of a form: what is wrong, what to look at again, the parts that repeat, and the buttons. */
export function Questions<O extends Onlooker, T>(props: QuestionsProps<O, T>): JSX.Element {
  const { action, form, on, screen, words: w, submit, save, secondary } = props;
  const fields = form.fields(on, screen.typed);
  const sheet = makeSheet<Fields>(fields, rawOf(screen.typed), screen.problems ?? {});
  const { warnings = [], conflicts = [] } = screen;
  const piece = { ...props, sheet, conditions: conditionsOf(form.shownWhen, screen.typed) };
  return (
    <>
      {conflicts.length > 0 && <Conflicts form={form} on={on} screen={screen} words={w} />}
      {warnings.length > 0 && (
        <Notice kind="warning" language={on.language} title={w.warning} level={2}>
          <p>{w.warningLead}</p>
          <ul>
            {warnings.map(({ key, field, text }) => (
              <li key={key}>
                <a href={`#${field}`}>{text}</a>
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
          const parted = part !== undefined && isPartAsked(part, fields);
          if (shown.length === 0 && !parted) return null;
          const section = (
            <Section key={title} id={sectionId(title)} title={w.section(title)}>
              <Run names={shown} {...piece} />
              {parted && (
                <Conditional name={part} {...piece}>
                  <Part part={part} {...piece} />
                </Conditional>
              )}
            </Section>
          );
          return section;
        })}
      </Form>
    </>
  );
}

/** A part that does not concern this person has blocks without questions. */
const isPartAsked = (part: string, fields: object): boolean =>
  Object.keys(fields).some((name) => name.startsWith(`${part}-`));

type PieceProps<O, T> = QuestionsProps<O, T> & { sheet: Sheet; conditions: ShownWhen };

/** Questions in a row; what hangs on the same answer stands together. */
function Run<O, T>({ names: asked, ...piece }: PieceProps<O, T> & { names: readonly string[] }): JSX.Element {
  return (
    <>
      {runsOf(asked, piece.conditions).map((run) => (
        <Conditional key={run[0]} name={run[0] ?? ''} {...piece}>
          {run.map((name) => (
            <Question key={name} name={name} {...piece} />
          ))}
        </Conditional>
      ))}
    </>
  );
}

const runsOf = (asked: readonly string[], conditions: ShownWhen): string[][] => {
  const runs: string[][] = [];
  for (const name of asked) {
    const last = runs.at(-1);
    const before = last?.[0] && conditions[last[0]];
    const here = conditions[name];
    if (last && before && here && JSON.stringify(before) === JSON.stringify(here)) last.push(name);
    else runs.push([name]);
  }
  return runs;
};

/**
 * What hangs on another answer: hidden by an element where scripting is on. Without, it is folded under a line that says
 * when it is asked – open once the answer was kept – so that a phone does not scroll through what does not concern it.
 */
function Conditional<O, T>({
  name,
  conditions,
  screen,
  sheet,
  words,
  children,
}: PieceProps<O, T> & { name: string; children: ComponentChildren }): JSX.Element {
  const condition = conditions[name];
  if (!condition || !(condition.field in sheet.fields)) return <>{children}</>;
  const off = !isShown(name, conditions, screen.typed, sheet.fields);
  const asked = sheet.fields[condition.field];
  return (
    <shown-when data-field={condition.field} data-is={JSON.stringify(condition.is)} data-off={off || undefined}>
      {asked && words.onlyIf ? (
        <details class="kept-fold" open={!off}>
          <summary class="kept-when">{words.onlyIf(asked.label, answersOf(asked, condition))}</summary>
          {children}
        </details>
      ) : (
        children
      )}
    </shown-when>
  );
}

/** What the answers are called that a question hangs on; those that are not offered here are left out. */
const answersOf = (asked: Field<unknown>, { field, is }: Condition): string =>
  is
    .flatMap((answer) => {
      const read = asked.read(rawOf({ [field]: [answer] }), field);
      return 'value' in read ? [String(asked.show(read.value))] : [];
    })
    .join('／');

/** A question with what is said about it above. */
function Question<O, T>(props: PieceProps<O, T> & { name: string }): JSX.Element {
  const { name, form, screen, sheet, words, beside } = props;
  const about = (screen.warnings ?? []).filter(({ field }) => field === name);
  return (
    <div class={about.length > 0 && !beside ? 'kept-question kept-question-warned' : 'kept-question'}>
      {beside
        ? beside(name)
        : about.map(({ key, text }) => (
            <p class="kept-warning" key={key}>
              <span class="kept-warning-mark">{words.warning}</span> {text}
            </p>
          ))}
      {sheet.ask[name]}
      {addressControls(form, name) && (
        <p class="kept-beside">
          <Button
            kind="secondary"
            size="small"
            name={names.pressed}
            value={pressedValue({ act: 'address', field: name })}
          >
            {words.fromPostcode}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Blocks that can be added and removed by buttons of the form, so it works wherever forms do. */
function Part<O, T>(props: PieceProps<O, T> & { part: string }): JSX.Element | null {
  const { part, form, on, screen, sheet, words: w } = props;
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
          <div class="kept-block" key={block}>
            <h3 class="heading heading-4">{title}</h3>
            <Run {...props} names={inside} />
            {(blocks.length > 1 || inside.some((name) => (screen.typed[name] ?? []).some(Boolean))) && (
              <p class="kept-beside">
                <Button
                  kind="text"
                  size="small"
                  name={names.pressed}
                  value={pressedValue({ act: 'remove', part, block })}
                >
                  {w.remove(title)}
                </Button>
              </p>
            )}
          </div>
        );
      })}
      {blocks.length < rule.most && (
        <p class="kept-beside">
          <Button kind="secondary" size="small" name={names.pressed} value={pressedValue({ act: 'add', part })}>
            {w.add(w.block(part))}
          </Button>
        </p>
      )}
    </>
  );
}
