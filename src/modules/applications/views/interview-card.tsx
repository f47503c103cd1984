import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { Card } from '#ui/components/card.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { Interview } from '../interview.ts';
import { interviewWords } from '../words/interviews/words.ts';

const tones = { proposed: 'info', agreed: 'success', declined: 'warning', cancelled: 'plain' } as const;

/** One interview as both sides see it. */
export function InterviewCard({ language, interview }: { language: Language; interview: Interview }): JSX.Element {
  const w = interviewWords(language);
  const { state, slots, chosen, minutes, way, place, note, answer, endedBy } = interview;
  return (
    <Card title={<Tag tone={tones[state]}>{w.state[state]}</Tag>}>
      <DescriptionList
        look="compact"
        items={[
          chosen
            ? { label: w.chosen, value: formatDayTime(chosen, language), note: w.minutes(String(minutes)) }
            : {
                label: w.slots,
                value: slots.map((slot) => (
                  <span class="interview-slot" key={slot.toString()}>
                    {formatDayTime(slot, language)}
                  </span>
                )),
                note: w.minutes(String(minutes)),
              },
          { label: w.way, value: w.ways[way] },
          { label: w.place, value: <span class="pre-line">{place}</span>, lang: 'ja' },
          ...(note ? [{ label: w.note, value: <span class="pre-line">{note}</span>, lang: 'ja' }] : []),
          ...(endedBy
            ? [
                {
                  label: w.answer,
                  value: <span class="pre-line">{answer ?? '－'}</span>,
                  note: w.endedBy[endedBy],
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
