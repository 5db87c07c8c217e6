import type { Random } from '../random'
import type { Kind } from '../samples'
import { mutateBytes } from './bytes'
import { mutateJson } from './json'
import { mutateMarkup } from './markup'
import { mutatePdf } from './pdf'
import { mutateText } from './text'
import { mutateZip } from './zip'

/** One in so many text files is broken by bytes alone, so that no encoding fits it. */
const BYTES_ALONE = 8

const TEXTS: Record<Exclude<Kind, 'docx' | 'pdf'>, (text: string, random: Random) => string> = {
  text: mutateText,
  html: mutateMarkup,
  draft: mutateJson,
}

/** A file of a kind, broken as files of this kind can be. */
export function mutate(kind: Kind, sample: Uint8Array, random: Random): Uint8Array {
  if (kind === 'docx') return mutateZip(sample, random)
  if (kind === 'pdf') return mutatePdf(sample, random)
  if (random.below(BYTES_ALONE) === 0) return mutateBytes(sample, random)
  return new TextEncoder().encode(TEXTS[kind](new TextDecoder().decode(sample), random))
}
