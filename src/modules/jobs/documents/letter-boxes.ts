/** What every printed letter of the service shares, in the language of typst: its fonts, and the boxes of an official form. */

export const letterText = `
#set text(font: ("BIZ UDGothic", "Noto Sans JP"), lang: "ja", region: "JP", fallback: false, size: 9pt, cjk-latin-spacing: none)
// Lines are as high as their letters, so that text stands in the middle of its box.
#set text(top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 0.22em, spacing: 0.22em, linebreaks: "simple")`;

/** How small the labels are, and how much room stands above and below a line of a box. */
type Boxes = { label: string; room: string };

export const letterBoxes = ({ label, room }: Boxes): string => `
// A long address or row of signs may end its line anywhere, or it would run out of its box.
#let unbroken = regex("[^\\p{Han}\\p{Hiragana}\\p{Katakana}\\s]{16,}|[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]{8,}")
#show unbroken: it => it.text.clusters().map(box.with(baseline: 0.12em)).join()

#let line = 0.4pt + luma(90)
// A row has 24 units, of which each label takes three.
#let units = 24
#let named = 3
#let band = luma(225)
#let tint = luma(243)

#let lines(all) = [#all.join(linebreak())]
// What stands in brackets goes to the next line whole where it fits there.
#let label(said) = {
  let at = said.position("（")
  if at == none or said.slice(at).clusters().len() > 9 { return said }
  said.slice(0, at)
  box(said.slice(at))
}
#let boxes(row) = {
  let share = calc.quo(units, row.len())
  // Short boxes stay whole at the end of a page; only long ones are cut.
  let keep = row.map(cell => cell.lines.map(str.len).sum(default: 0)).sum() < 900
  for cell in row {
    let value = lines(cell.lines)
    if cell.label == "" {
      (table.cell(colspan: share, breakable: not keep, value),)
    } else {
      (
        table.cell(colspan: named, fill: tint, inset: (x: 0.8mm), align: left + horizon, breakable: not keep, text(size: ${label}, label(cell.label))),
        table.cell(
          colspan: share - named,
          align: left + horizon,
          breakable: not keep,
          if cell.at("strong", default: false) { text(size: 10.5pt, weight: "bold", value) } else { value },
        ),
      )
    }
  }
}

#let ruled(title, rows) = table(
  columns: (1fr,) * units,
  stroke: line,
  inset: (x: 1.1mm, y: ${room}),
  table.header(table.cell(colspan: units, fill: band, inset: (x: 1.1mm, y: 0.5mm), title)),
  ..rows.map(boxes).flatten(),
)`;
