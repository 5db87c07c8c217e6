import { blankAgency, blankDraft } from '../draft/blank'
import { carryForward } from '../draft/carry'
import { describeNoFormat } from '../draft/describe'
import { parseYear } from '../draft/numeral'
import { writeDraft } from '../draft/write'
import { proposeFormat } from '../format/load'
import { cli as words } from '../messages/zh-CN'
import { exists } from '../platform/node/files'
import { EXIT, print, Refusal, save, say } from './io'
import { openReportAloud } from './open-report'
import { openTemplates } from './templates'

export interface NewOptions {
  agency: string
  year: string
  format?: string
  previous?: string
  output: string
  template?: string
}

/** `nianbao new`: a blank draft, with opening figures from last year's where that is given. */
export async function newDraft(options: NewOptions): Promise<number> {
  const templates = await openTemplates(options.template)
  const { formats } = templates
  const year = parseYear(options.year)
  if (year === null) throw new Refusal(words.badYear(options.year))
  const name = options.agency.trim()
  if (name === '') throw new Refusal(words.noAgency)
  const format = options.format ? formats.find((one) => one.id === options.format) : proposeFormat(formats, year)
  if (!format) {
    const known = formats.map((one) => one.id).join('、')
    throw new Refusal(options.format ? words.unknownFormat(options.format, known) : describeNoFormat(year, formats))
  }
  let draft = blankDraft(format, year, blankAgency(name))
  if (options.previous !== undefined) {
    const { draft: previous } = await openReportAloud(options.previous, templates)
    if (previous.year !== year - 1) say(words.notLastYear(previous.year, year - 1))
    draft = carryForward(format, year, previous)
    // Another agency's address and signature are not this one's.
    if (previous.agency.name !== name) {
      draft = { ...draft, agency: blankAgency(name), signature: { units: [], date: null } }
    }
  }
  if (await exists(options.output)) throw new Refusal(words.wouldOverwrite(options.output))
  await save(options.output, writeDraft(draft))
  print(options.output)
  return EXIT.clean
}
