import { memo } from 'react'
import { findings as findingWords, wizard, check as words } from '../../messages/zh-CN'
import { describeFinding } from '../../rules/describe'
import type { Finding } from '../../rules/finding'
import { Button } from '../../ui/button'
import { useSession } from '../report/session'
import { recomputeCell } from '../report/totals'
import { Formula } from './formula'
import { useGoToCellOf, useGoToFinding } from './go-to'
import { Quotes } from './quotes'
import { Reason } from './reason'
import { TextActions } from './text-actions'

interface FindingItemProps {
  finding: Finding
  /** The reason written for it, if there is one. */
  reason: string | undefined
  /** Its table is still being filled in. */
  pending: boolean
}

/**
 * One finding: what is said, the two sides or the sentence, the way to its place, and what can be done about it.
 * Drawn again only when it changes itself: the list follows every key.
 */
export const FindingItem = memo(function FindingItem({ finding, reason, pending }: FindingItemProps) {
  const { format } = useSession()
  const goToCell = useGoToCellOf(finding)
  const { headline, left, right } = describeFinding(format, finding)
  const tone = reason !== undefined ? 'acknowledged' : pending ? 'pending' : finding.severity
  return (
    <li className={`finding finding-${tone}`}>
      <span className={`severity severity-${tone}`}>
        {tone === 'acknowledged'
          ? words.acknowledgedTag
          : tone === 'pending'
            ? words.pendingTag
            : findingWords.severity[tone]}
      </span>
      {headline}
      {left && right && (
        <div className="equation">
          <span className="side-left">{left}</span>
          <span className="side-right">{right}</span>
        </div>
      )}
      {finding.code === 'text' && <Quotes finding={finding} />}
      {reason !== undefined && <p className="reason-given">{words.reason.given(reason)}</p>}
      <div className="actions">
        {finding.code === 'text' ? (
          <TextActions finding={finding} settled={reason !== undefined} />
        ) : (
          <PlaceActions finding={finding} settled={reason !== undefined} />
        )}
        <Reason finding={finding} given={reason !== undefined} allowed={!pending && finding.severity !== 'error'} />
      </div>
      {finding.code === 'relation' ? (
        <Formula finding={finding} onGoTo={goToCell} />
      ) : (
        <small>{wizard.findings.source(finding.source)}</small>
      )}
    </li>
  )
})

/** What can be done about a finding at cells or about a whole part. */
function PlaceActions({ finding, settled }: { finding: Finding; settled: boolean }) {
  const session = useSession()
  const goToCell = useGoToCellOf(finding)
  const goToFinding = useGoToFinding()
  const target = finding.code === 'relation' && finding.relation.rule.computes ? finding.relation.right[0] : undefined
  const path = target ?? finding.cells[0]
  return (
    <>
      <Button look="link" onClick={() => (path === undefined ? goToFinding(finding) : goToCell(path))}>
        {path === undefined ? wizard.findings.toPart : wizard.findings.toCell}
      </Button>
      {target && !settled && (
        <Button look="link" onClick={() => recomputeCell(session, target)}>
          {wizard.findings.recompute}
        </Button>
      )}
    </>
  )
}
