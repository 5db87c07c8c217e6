import { blankAgency } from '../../draft/blank'
import type { Agency } from '../../draft/types'
import type { ImportWords } from '../words'
import { READING } from './normalise'

/** What a report says about its agency: the name of its title, and the contact details plainly stated in a text. */
export function agencyOf(name: string, text: string, words: ImportWords): Agency {
  const narrow = text.normalize('NFKC').replace(READING, '')
  const contact = Object.entries(words.contact).map(([key, pattern]) => [
    key,
    narrow.match(new RegExp(pattern, 'u'))?.groups?.value ?? null,
  ])
  const level = new RegExp(words.government, 'u').test(name) ? 'government' : 'department'
  return { ...blankAgency(name), ...Object.fromEntries(contact), level }
}
