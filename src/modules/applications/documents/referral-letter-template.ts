import { letterBoxes, letterText } from '#modules/jobs/documents/letter-boxes.ts';

/**
 * The 紹介状 in the language of typst: the letter, and on a page of its own the 選考結果通知 that the employer sends back.
 * Values come as JSON only, so no markup that somebody typed is ever read.
 */
export const referralLetterTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
${letterText}
#let footer = context {
  set text(size: 7pt)
  grid(
    columns: (1fr, auto, 1fr),
    data.service,
    data.number,
    align(right)[#counter(page).display()／#counter(page).final().first()],
  )
}
#set page(paper: "a4", margin: (x: 16mm, top: 14mm, bottom: 14mm), footer: footer, footer-descent: 4mm)
${letterBoxes({ label: '8pt', room: '1.7mm' })}
#set text(size: 10pt)
#show heading: set block(above: 0pt, below: 0pt)
#show heading.where(level: 1): set text(size: 18pt, weight: "bold")
#show heading.where(level: 2): set text(size: 10pt, weight: "bold")
#set par(leading: 0.5em, spacing: 0.8em)

#let parts(sections) = for section in sections {
  block(above: 4mm, below: 0pt, ruled(heading(level: 2, section.title), section.rows))
}

#align(right)[#data.number\\
#data.date]
#v(2mm)
#align(center, heading(level: 1, "紹　介　状"))
#v(3mm)
#text(size: 12pt, data.to)
#align(right)[#text(size: 12pt, data.from.office)\\
#data.from.by]
#v(1mm)
#if "cancelled" in data { block(width: 100%, stroke: 1.2pt, inset: 2mm, text(weight: "bold", data.cancelled)) }
#data.greeting
#parts(data.sections)
#v(2mm)
#for note in data.notes { block(above: 1.6mm, below: 0pt, text(size: 8.5pt)[※ #note]) }
#if "verification" in data {
  let checked = data.verification
  v(3mm)
  grid(
    columns: (24mm, 1fr),
    column-gutter: 4mm,
    align: (left, left + horizon),
    image(bytes(checked.picture), format: "svg", width: 22mm, alt: checked.alt),
    [#text(size: 8.5pt, checked.text)\\
    #text(size: 11pt, weight: "bold", checked.code)],
  )
}

#pagebreak()
#let report = data.report
#align(right, text(size: 12pt, report.to))
#v(2mm)
#align(center, heading(level: 1, report.title))
#v(3mm)
#report.lead
#parts(report.sections)
#v(4mm)
#table(
  columns: (34mm, 1fr),
  stroke: line,
  inset: (x: 2mm, y: 2.6mm),
  align: left + horizon,
  table.header(table.cell(colspan: 2, fill: band, heading(level: 2, "選考の結果"))),
  ..report.answers.map(answer => (
    table.cell(fill: tint, text(size: 11pt)[□　#answer.label]),
    answer.blanks.map(blank => block(above: 0pt, below: 2.4mm, blank)).join(),
  )).flatten(),
)
#v(3mm)
#report.ways
#v(6mm)
#block(width: 100%, stroke: (bottom: line), inset: (bottom: 2mm), report.written)
`;
