import type { Document } from '../src/document/types'
import type { Templates } from '../src/publish/templates'
import { type Measure, ratio, time } from './measure'
import { loadFonts, loadRenderer, RENDERERS, type Report } from './reports'

const TIMES = 10
const RUNS = 15
/** HTML takes a millisecond: after five it is still being compiled. */
const WARM_UP = 20

/** What a report ten times as long costs each renderer, against one of usual length, in turns, warm. */
export async function measureLong(
  root: string,
  templates: Templates,
  { format, document }: Report,
): Promise<Measure[]> {
  const fonts = await loadFonts(root)
  const long = lengthen(document)
  const measures: Measure[] = []
  for (const name of RENDERERS) {
    const render = await loadRenderer(name, templates, fonts)
    const once: number[] = []
    const often: number[] = []
    for (let run = -WARM_UP; run < RUNS; run++) {
      const short = await time(() => render(document))
      const whole = await time(() => render(long))
      if (run < 0) continue
      once.push(short)
      often.push(whole)
    }
    const label = name.toUpperCase()
    measures.push(
      { name: `${label} of ${TIMES} times the length`, format: format.id, unit: 'ms', values: often },
      {
        name: `= ${label}, ${TIMES} times the length ÷ once`,
        format: format.id,
        unit: '×',
        values: [ratio(often, once)],
      },
    )
  }
  return measures
}

/** The preface and all sections, tables included, over and over. */
function lengthen(document: Document): Document {
  const copies = Array.from({ length: TIMES })
  return {
    ...document,
    preface: copies.flatMap(() => document.preface),
    sections: copies.flatMap((_, copy) =>
      document.sections.map((section) => ({ ...section, key: `${section.key}-${copy}` })),
    ),
  }
}
