import type { Format } from '../format/types'
import { parts } from '../messages/zh-CN'

/** A part of a report as findings name it. */
export interface Part {
  key: string
  title: string
  short: string
}

/** The parts findings can be about, in the order of print: the sections and what stands around them. */
export function partsOf(format: Format): Part[] {
  const around = (key: 'preface' | 'signature'): Part => ({ key, title: parts[key], short: parts[key] })
  return [around('preface'), ...format.sections, around('signature')]
}

/** The short name of a finding's part. */
export function partName(format: Format, part: string): string {
  return partsOf(format).find(({ key }) => key === part)?.short ?? ''
}
