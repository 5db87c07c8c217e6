import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { findings as findingWords, wizard as words } from '../../messages/zh-CN'
import { describeFinding, placeOf } from '../../rules/describe'
import { listFindings } from '../../rules/engine'
import { type Finding, isBlank } from '../../rules/finding'
import { Button } from '../../ui/button'
import { findingChosen } from '../report/review'
import { recomputeCell, useReview, useSession } from '../report/session'
import { countFindings } from './count'

/** Everything the rules say about the report, in the order of the form; a click leads to the cell. */
export function FindingList() {
  const session = useSession()
  const { format } = session
  const findings = useReview((one) => one.findings)
  const unread = useReview((one) => one.unread)
  const goTo = useGoTo()
  const list = listFindings(findings)
  const counts = countFindings(findings, unread.size)
  const ready = counts.errors + counts.warnings + counts.blanks === 0
  return (
    <div className="findings">
      <p className={ready ? 'findings-summary ready' : 'findings-summary'} role="status">
        {ready ? words.findings.ready : words.findings.summary(counts.errors, counts.warnings, counts.blanks)}
        {ready && <small>{words.findings.readyHint}</small>}
      </p>
      <ul>
        {[...unread.keys()].map((path) => {
          const cell = format.cellByPath.get(path)
          return (
            <li key={path}>
              <Severity severity="error" />
              {words.findings.unread(cell ? placeOf(cell) : path)}
              <Actions>
                <Button look="link" onClick={() => goTo(path)}>
                  {words.findings.toCell}
                </Button>
              </Actions>
            </li>
          )
        })}
        {list
          .filter((finding) => !isBlank(finding))
          .map((finding) => (
            <FindingItem key={finding.fingerprint} finding={finding} />
          ))}
        {format.sections.map((section) => {
          const blanks = list.filter((finding) => isBlank(finding) && finding.section === section.key)
          const first = blanks.find(({ cells }) => !format.computedBy.has(cells[0] ?? '')) ?? blanks[0]
          const path = first?.cells[0]
          if (!first || !path) return null
          return (
            <li key={section.key}>
              <span className="severity severity-blank">{words.findings.blankTag}</span>
              {words.findings.blanks(section.short, blanks.length)}
              <Actions>
                {format.computedBy.has(path) ? (
                  <Button look="link" onClick={() => recomputeCell(session, path)}>
                    {words.findings.recompute}
                  </Button>
                ) : null}
                <Button look="link" onClick={() => goTo(path)}>
                  {words.findings.toBlank}
                </Button>
              </Actions>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function FindingItem({ finding }: { finding: Finding }) {
  const session = useSession()
  const { format, review } = session
  const goTo = useGoTo()
  const { headline, left, right } = describeFinding(format, finding)
  const target = finding.code === 'relation' && finding.relation.rule.computes ? finding.relation.right[0] : undefined
  const path = target ?? finding.cells[0] ?? ''
  const choose = () => {
    findingChosen(review, finding, path)
    goTo(path)
  }
  return (
    <li>
      <Severity severity={finding.severity} />
      {headline}
      {left && right && (
        <div className="equation">
          <span className="side-left">{left}</span>
          <span className="side-right">{right}</span>
        </div>
      )}
      <Actions>
        <Button look="link" onClick={choose}>
          {words.findings.toCell}
        </Button>
        {target && (
          <Button look="link" onClick={() => recomputeCell(session, target)}>
            {words.findings.recompute}
          </Button>
        )}
      </Actions>
      <small>{words.findings.source(finding.source)}</small>
    </li>
  )
}

/** Leads to a cell, on whichever page it stands. */
function useGoTo(): (path: string) => void {
  const { id, format, review } = useSession()
  const [, navigate] = useLocation()
  return (path) => {
    review.setState({ jump: path })
    navigate(`/draft/${id}/${format.cellByPath.get(path)?.section}`)
  }
}

function Severity({ severity }: { severity: Finding['severity'] }) {
  return <span className={`severity severity-${severity}`}>{findingWords.severity[severity]}</span>
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}
