import { useEffect, useRef, useState } from 'react'
import { findings as findingWords, wizard, check as words } from '../../messages/zh-CN'
import { describeFinding } from '../../rules/describe'
import type { Finding } from '../../rules/finding'
import { Button } from '../../ui/button'
import { findingChosen } from '../report/review'
import { useSession } from '../report/session'
import { recomputeCell } from '../report/totals'
import { Formula } from './formula'
import { useGoTo } from './go-to'
import { ReasonForm } from './reason-form'
import { withdrawReason, writeReason } from './reasons'

interface FindingItemProps {
  finding: Finding
  /** The reason written for it, if there is one. */
  reason: string | undefined
  /** Its table is still being filled in. */
  pending: boolean
}

/** One finding: both sides, the way to its cell, where its figures come from, and what can be done about it. */
export function FindingItem({ finding, reason, pending }: FindingItemProps) {
  const session = useSession()
  const { format, review } = session
  const goTo = useGoTo()
  const { headline, left, right } = describeFinding(format, finding)
  const target = finding.code === 'relation' && finding.relation.rule.computes ? finding.relation.right[0] : undefined
  const choose = (path: string) => {
    findingChosen(review, finding, path)
    goTo(path)
  }
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
      {reason !== undefined && <p className="reason-given">{words.reason.given(reason)}</p>}
      <div className="actions">
        <Button look="link" onClick={() => choose(target ?? finding.cells[0] ?? '')}>
          {wizard.findings.toCell}
        </Button>
        {target && reason === undefined && (
          <Button look="link" onClick={() => recomputeCell(session, target)}>
            {wizard.findings.recompute}
          </Button>
        )}
        <Reason finding={finding} given={reason !== undefined} allowed={!pending && finding.severity !== 'error'} />
      </div>
      {finding.code === 'relation' ? (
        <Formula finding={finding} onGoTo={choose} />
      ) : (
        <small>{wizard.findings.source(finding.source)}</small>
      )}
    </li>
  )
}

interface ReasonProps {
  finding: Finding
  given: boolean
  /** Errors are reasoned about only where files are asked for. */
  allowed: boolean
}

/** Writing the reason for a finding, or taking it back. The focus stays at the place. */
function Reason({ finding, given, allowed }: ReasonProps) {
  const session = useSession()
  const [writing, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const acted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what the button does has changed
  useEffect(() => {
    if (acted.current) button.current?.focus()
    acted.current = false
  }, [given, writing])
  const act = (change: () => void) => {
    acted.current = true
    setWriting(false)
    change()
  }
  if (writing && !given) {
    return (
      <ReasonForm
        onAccept={(reason) => act(() => writeReason(session, [finding.fingerprint], reason))}
        onCancel={() => act(() => undefined)}
      />
    )
  }
  if (!given && !allowed) return null
  const withdraw = () => act(() => withdrawReason(session, [finding.fingerprint]))
  return (
    <button
      type="button"
      className="button button-link"
      ref={button}
      onClick={given ? withdraw : () => setWriting(true)}
    >
      {given ? words.reason.withdraw : words.reason.open}
    </button>
  )
}
