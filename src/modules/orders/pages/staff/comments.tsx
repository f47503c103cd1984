import type { JSX } from 'preact';
import { dayOf, formatDay } from '#kernel/time.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { itemLabel } from '#modules/jobs/views/sheet-items.ts';
import { words } from '#modules/jobs/words/words.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { Field } from '#ui/forms/field.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import type { Comment } from '../../order.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.comment;

/** The item of a comment about the order as a whole. */
export const wholeItem: SheetItem = 'whole';

/** What an item is called in a comment. */
export const nameOfItem = (item: SheetItem): string =>
  item === wholeItem ? w.whole : (itemLabel(item, words('ja')) ?? item);

type Removal = (comment: Comment) => string | undefined;

/** What staff wrote of one item, with the way to write more; a link to the form, so that it needs no JavaScript. */
export function ItemComments({
  label,
  comments,
  form,
  address,
  removal,
}: {
  label: string;
  comments: readonly Comment[];
  form: JSX.Element | undefined;
  address: string | undefined;
  removal: Removal;
}): JSX.Element {
  return (
    <>
      {comments.length > 0 && (
        <div class="order-comments">
          {comments.map((comment) => (
            <OneComment key={comment.id} comment={comment} removal={removal(comment)} />
          ))}
        </div>
      )}
      {form ??
        (address && (
          <a class="order-comment-add" href={address}>
            {w.add}
            <span class="visually-hidden">{w.about(label)}</span>
          </a>
        ))}
    </>
  );
}

type CommentListProps = {
  comments: readonly Comment[];
  hrefOf?: (item: SheetItem) => string;
  removal?: Removal;
};

/** Every comment under the name of its item, e.g. before they are sent. */
export function CommentList({ comments, hrefOf, removal }: CommentListProps): JSX.Element {
  return (
    <ul class="order-comments">
      {comments.map((comment) => (
        <li key={comment.id} class="order-comment">
          <p>
            <strong>
              {hrefOf && comment.item !== wholeItem ? (
                <a href={hrefOf(comment.item)}>{nameOfItem(comment.item)}</a>
              ) : (
                nameOfItem(comment.item)
              )}
            </strong>
          </p>
          <OneComment comment={comment} removal={removal?.(comment)} />
        </li>
      ))}
    </ul>
  );
}

function OneComment({ comment, removal }: { comment: Comment; removal: string | undefined }): JSX.Element {
  return (
    <div class="order-comment">
      <p class="order-comment-text">{comment.text}</p>
      <p class="order-comment-about">
        <State comment={comment} />
      </p>
      {removal && (
        <PostButton action={removal} kind="text" size="small">
          {w.remove}
          <span class="visually-hidden">{w.about(nameOfItem(comment.item))}</span>
        </PostButton>
      )}
    </div>
  );
}

function State({ comment: { requestedAt, doneAt } }: { comment: Comment }): JSX.Element {
  if (doneAt) return <Tag tone="success">{w.done(formatDay(dayOf(doneAt), 'ja'))}</Tag>;
  if (requestedAt) return <Tag tone="info">{w.requested(formatDay(dayOf(requestedAt), 'ja'))}</Tag>;
  return <Tag>{w.open}</Tag>;
}

/** The form of a comment, at its item. */
export function CommentForm({ sheet, back }: { sheet: Sheet<{ text: Field<string> }>; back: string }): JSX.Element {
  return (
    <div class="order-comment-form">
      <Form
        sheet={sheet}
        submit={w.submit}
        secondary={
          <ButtonLink kind="text" href={back}>
            {w.cancel}
          </ButtonLink>
        }
      >
        {sheet.ask.text}
      </Form>
    </div>
  );
}
