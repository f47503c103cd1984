import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { addDays, type Day } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { words } from '../words/own/words.ts';
import { checkedForm } from './listed-job.tsx';

/** How long a device remembers. */
const days = 30;

/** The element has no clock of its own: today, and the first day that still counts. */
const spanOf = (today: Day) => ({ 'data-today': today.toString(), 'data-since': addDays(today, -days).toString() });

/**
 * Round a list of jobs: which of them a visitor has seen and checked stays on the device and is told to nobody. Without
 * JavaScript the list is just a list; what the element needs to show waits hidden behind it.
 */
export function DeviceMarks({
  language,
  today,
  children,
}: {
  language: Language;
  today: Day;
  children: ComponentChildren;
}): JSX.Element {
  const w = words(language);
  return (
    <device-marks {...spanOf(today)} data-form={checkedForm} data-mark={withoutReadings(w.seen.mark)}>
      {children}
      <div class="device-marks" role="status" hidden>
        <p data-word="kept">
          {w.device.kept(String(days))}{' '}
          <a class="link" href={urls.checkedJobs(language)} hidden>
            {w.device.show}
          </a>
        </p>
        <p data-word="wiped" hidden>
          {w.device.wiped}
        </p>
        <button class="button button-secondary button-small" type="button">
          <span>{w.device.wipe}</span>
        </button>
      </div>
    </device-marks>
  );
}

/** On the page of a job: a visitor has seen it. */
export function SeenOnDevice({ number, today }: { number: string; today: Day }): JSX.Element {
  return <device-marks {...spanOf(today)} data-seen={number} />;
}
