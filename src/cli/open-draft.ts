import { readFile } from 'node:fs/promises'
import { describeDraftNotice, describeDraftProblems } from '../draft/describe'
import { readDraft } from '../draft/read'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { cli as words } from '../messages/zh-CN'
import { Refusal, refuseFile, say } from './io'

/** Reads a draft file. What reading noticed goes to standard error; a file that is no draft is refused. */
export async function openDraft(file: string, formats: Format[]): Promise<{ draft: Draft; format: Format }> {
  const bytes = await readFile(file).catch((error) => refuseFile(file, error))
  const reading = readDraft(bytes.toString('utf8'), formats)
  if (!reading.ok) throw new Refusal(words.inFile(file, describeDraftProblems(reading.problems)))
  for (const notice of reading.notices) say(words.inFile(file, describeDraftNotice(notice)))
  const format = formats.find((one) => one.id === reading.draft.format)
  if (!format) throw new Error(`format ${reading.draft.format} was read but is not there`)
  return { draft: reading.draft, format }
}
