import type { Format } from '../../format/types'
import { readRuleFiles } from '../../publish/rule-files'
import { type Auditor, createAuditor } from '../../rules/audit'
import { openTemplates } from '../templates'
import { officialWordFiles } from './word-files'

/** An auditor for reports of a format; null where the built-in rules are broken, which a test of the files rules out. */
export type AuditorFor = (format: Format) => Auditor | null

/** Reads the rules: the built-in ones, with those of the clerk's package laid over them. */
export async function loadAuditors(): Promise<AuditorFor> {
  const { own } = await openTemplates()
  const { book } = readRuleFiles(new Map([...officialWordFiles, ...(own?.files ?? [])]))
  return (format) => book && createAuditor(format, book)
}
