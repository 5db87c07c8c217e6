import type { Severity } from '../../format/schema'
import type { TextFault, TextPlace } from '../finding'

/** Something found in a text by itself, whatever the tables hold. */
export interface Found {
  rule: string
  /** Where it differs from that of the rule. */
  severity?: Severity | undefined
  start: number
  end: number
  fix?: TextPlace['fix']
  fault: TextFault
}

/** Finds something in one block of prose; depends on nothing but the text. */
export type TextFinder = (text: string, block: 'paragraph' | 'heading' | 'other') => Found[]
