import { useWatch } from 'react-hook-form'
import { listFindings } from '../../rules/engine'
import type { Finding } from '../../rules/finding'
import { countFindings, type FindingCounts } from '../findings/count'
import { reasoned, useReasons } from '../findings/reasons'
import { useReview, useSession } from '../report/session'

/** Whether files may be made, and what stands in the way. */
export interface Clearance {
  named: boolean
  /** All errors, those with a reason included. */
  errors: Finding[]
  /** Errors neither corrected nor reasoned. */
  open: Finding[]
  unread: number
  counts: FindingCounts
  blocked: boolean
}

/** Errors block until they are corrected or a reason is written; a text that is no number always does. */
export function useClearance(): Clearance {
  const { form } = useSession()
  const findings = useReview((review) => review.findings)
  const unread = useReview((review) => review.unread).size
  const name: string = useWatch({ control: form.control, name: 'agency.name' })
  const reasons = useReasons()
  const errors = listFindings(findings).filter((finding) => finding.severity === 'error')
  const open = errors.filter((finding) => !reasons.has(finding.fingerprint))
  const named = name.trim() !== ''
  return {
    named,
    errors,
    open,
    unread,
    counts: countFindings(findings, unread, reasoned(reasons)),
    blocked: open.length > 0 || unread > 0 || !named,
  }
}
