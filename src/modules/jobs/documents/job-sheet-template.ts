import { letterBoxes, letterText } from './letter-boxes.ts';

/**
 * The 求人票 in the language of typst. Values come as JSON only (`sys.inputs.data`): a string put into content is plain
 * text there, so no markup that somebody typed is ever read. PDF/UA-1 asks for the title, a language, a header in every
 * table and another text for every picture.
 */
export const jobSheetTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
${letterText}
// A sheet's own pages are counted, not those of the file.
#let footer = context {
  let begun = query(selector(<sheet>).before(here()))
  if begun.len() == 0 { return }
  let from = begun.last().location()
  let to = query(<sheet-end>).at(begun.len() - 1).location()
  set text(size: 7pt)
  grid(
    columns: (1fr, auto, 1fr),
    data.service,
    [#data.words.number　#begun.last().value],
    align(right)[#(here().page() - from.page() + 1)／#(to.page() - from.page() + 1)],
  )
}
#set page(paper: "a4", margin: (x: 10mm, top: 9mm, bottom: 12mm), footer: footer, footer-descent: 3mm)

${letterBoxes({ label: '6.9pt', room: '0.72mm' })}
#show heading: set block(above: 0pt, below: 0pt)
#show heading.where(level: 1): set text(size: 15pt, weight: "bold")
#show heading.where(level: 2): set text(size: 9pt, weight: "bold")

#let notice(said) = block(width: 100%, stroke: 0.8pt, inset: 1.6mm, above: 1.5mm, below: 1.5mm, lines(said))

#let sheet(one) = [
  #block(height: 0pt, above: 0pt, below: 0pt)[#metadata(one.number)<sheet>]
  #grid(
    columns: (20mm, 1fr, 20mm),
    [],
    align(center + horizon, heading(level: 1, one.title)),
    if "code" in one { align(right, image(bytes(one.code), format: "svg", width: 17mm, alt: data.words.code)) },
  )
  #v(1mm)
  #if one.notices.len() > 0 { notice(one.notices) }
  #set table(gutter: 0pt)
  #for section in one.sections {
    // As on the official form: the second page begins with the working hours, unless the first was too small.
    if section.at("turns", default: false) {
      // The mark lies in a block of its own, because one that stands loose moves to the new page with what follows it.
      block(height: 0pt, above: 0pt, below: 0pt)[#metadata(none)<turn>]
      context {
        let last = selector(<turn>).before(here())
        if query(last).last().location().page() == query(selector(<sheet>).before(here())).last().location().page() {
          pagebreak()
        }
      }
    }
    block(above: 1.6mm, below: 0pt, ruled(heading(level: 2, section.title), section.rows))
  }
  #block(above: 2mm, text(size: 7.5pt, lines(one.remarks)))
  #block(height: 0pt, above: 0pt, below: 0pt)[#metadata(none)<sheet-end>]
]

#if "cover" in data [
  #heading(level: 1, data.cover.title)
  #v(3mm)
  #for part in data.cover.parts {
    heading(level: 2, part.title)
    v(1mm)
    list(spacing: 1.2mm, ..part.numbers)
    v(4mm)
  }
  #pagebreak()
]
#for (at, one) in data.sheets.enumerate() {
  if at > 0 { pagebreak() }
  sheet(one)
}
`;
