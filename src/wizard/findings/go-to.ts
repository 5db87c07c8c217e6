import { useLocation } from 'wouter'
import type { Finding, TextPlace } from '../../rules/finding'
import { findingChosen } from '../report/review'
import { useSession } from '../report/session'
import { upToDate } from './corrections'

/** Leads to a cell, on whichever page it stands. */
export function useGoTo(): (path: string) => void {
  const { id, format, review } = useSession()
  const [, navigate] = useLocation()
  return (path) => {
    review.setState({ jump: path })
    navigate(`/draft/${id}/${format.cellByPath.get(path)?.section}`)
  }
}

/** Leads to a cell of a finding, with both sides of its relation marked. */
export function useGoToCellOf(finding: Finding): (path: string) => void {
  const { review } = useSession()
  const goTo = useGoTo()
  return (path) => {
    findingChosen(review, finding, path)
    goTo(path)
  }
}

/** Leads to where a finding is put right: its place in the text, its cell, or its part of the report. */
export function useGoToFinding(): (finding: Finding, place?: TextPlace) => void {
  const session = useSession()
  const { id, review } = session
  const [, navigate] = useLocation()
  const goTo = useGoTo()
  return (finding, chosen) => {
    const [path] = finding.cells
    const inText = finding.code === 'text' && finding.place.section === finding.section
    if (inText) {
      const at = chosen ? [finding.place, ...finding.others].indexOf(chosen) : 0
      const now = upToDate(session, finding) ?? finding
      review.setState({ passage: [now.place, ...now.others][at] ?? now.place })
    } else if (path !== undefined) {
      findingChosen(review, finding, path)
      return goTo(path)
    }
    navigate(`/draft/${id}/${finding.section}`)
  }
}
