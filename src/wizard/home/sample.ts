import { readDraft } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'

/** The filled sample that comes with the page. Rejects when it cannot be fetched. */
export async function loadSample(formats: Format[]): Promise<Draft> {
  const response = await fetch(new URL('sample.nianbao.json', document.baseURI).href)
  const reading = readDraft(await response.text(), formats)
  if (!reading.ok) throw new Error(`sample: ${response.status}`)
  return reading.draft
}
