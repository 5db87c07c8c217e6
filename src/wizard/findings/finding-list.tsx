import { useRef } from 'react'
import { check, findings as findingWords, wizard as words } from '../../messages/zh-CN'
import { placeOf } from '../../rules/describe'
import { listFindings } from '../../rules/engine'
import { type Finding, isBlank } from '../../rules/finding'
import { type Part, partsOf } from '../../rules/part'
import { Button } from '../../ui/button'
import { useNextFocus } from '../../ui/use-next-focus'
import { useReview, useSession } from '../report/session'
import { isComputed, recomputeCell } from '../report/totals'
import { countFindings } from './count'
import { useEmptyParts } from './empty-parts'
import { FindingItem } from './finding-item'
import { useGoTo } from './go-to'
import { Overall } from './overall'
import { orderParts } from './part-order'
import { type Reasons, reasoned, useReasons, withdrawReason } from './reasons'

/** Everything the rules say about the report, section by section, that of the page at hand first, then those with errors; a click leads to the cell. */
export function FindingList({ page }: { page: string }) {
  const { format } = useSession()
  const findings = useReview((one) => one.findings)
  const unread = useReview((one) => one.unread)
  const pending = useReview((one) => one.pending)
  const reasons = useReasons()
  const emptyParts = useEmptyParts()
  const list = listFindings(findings)
  const parts = orderParts(partsOf(format), page, list, ({ fingerprint }) => !reasons.has(fingerprint))
  const shown = useRef<HTMLDivElement>(null)
  const onPress = useNextFocus(shown)
  return (
    <div ref={shown} className="findings" tabIndex={-1} onClickCapture={onPress}>
      <Overall
        counts={countFindings(findings, unread.size, reasoned(reasons), pending)}
        emptyParts={emptyParts.length}
      />
      {parts.map((part) => (
        <PartFindings
          key={part.key}
          part={part}
          findings={list.filter((finding) => finding.section === part.key)}
          unread={[...unread.keys()].filter((path) => format.cellByPath.get(path)?.section === part.key)}
          pending={pending}
          reasons={reasons}
        />
      ))}
    </div>
  )
}

interface PartFindingsProps {
  part: Part
  findings: Finding[]
  unread: string[]
  pending: ReadonlySet<string>
  reasons: Reasons
}

function PartFindings({ part, findings, unread, pending, reasons }: PartFindingsProps) {
  if (findings.length + unread.length === 0) return null
  const blanks = findings.filter(isBlank)
  const open = blanks.filter(({ fingerprint }) => !reasons.has(fingerprint))
  const settled = blanks.filter(({ fingerprint }) => reasons.has(fingerprint))
  const others = findings.filter((finding) => !isBlank(finding))
  return (
    <section className="findings-section" aria-label={part.title}>
      <h2>{part.short}</h2>
      <ul>
        {unread.map((path) => (
          <UnreadItem key={path} path={path} />
        ))}
        {others.map((finding) => (
          <FindingItem
            key={placeKey(finding)}
            finding={finding}
            reason={reasons.get(finding.fingerprint)}
            pending={pending.has(finding.fingerprint)}
          />
        ))}
        {open.length > 0 && <BlankItem part={part} blanks={open} />}
        {settled.length > 0 && (
          <SettledBlanks part={part} blanks={settled} reason={reasons.get(settled[0]?.fingerprint ?? '') ?? ''} />
        )}
      </ul>
    </section>
  )
}

/** Stays the same while its figures change, so that what is open stays open. */
function placeKey({ code, rule, cells, fingerprint }: Finding): string {
  if (code === 'text' || code === 'section') return fingerprint
  return `${rule} ${cells[0]} ${cells[cells.length - 1]}`
}

/** A text in a cell that is no number. */
function UnreadItem({ path }: { path: string }) {
  const { format } = useSession()
  const goTo = useGoTo()
  const cell = format.cellByPath.get(path)
  return (
    <li>
      <span className="severity severity-error">{findingWords.severity.error}</span>
      {words.findings.unread(cell ? placeOf(cell) : path)}
      <div className="actions">
        <Button look="link" onClick={() => goTo(path)}>
          {words.findings.toCell}
        </Button>
      </div>
    </li>
  )
}

/** All blanks of a section as one, with the way to the first that is to be typed. */
function BlankItem({ part, blanks }: { part: Part; blanks: Finding[] }) {
  const session = useSession()
  const goTo = useGoTo()
  const paths = blanks.flatMap(({ cells }) => cells)
  const path = paths.find((one) => !isComputed(session, one)) ?? paths[0] ?? ''
  return (
    <li>
      <span className="severity severity-blank">{words.findings.blankTag}</span>
      {words.findings.blanks(part.short, blanks.length)}
      <div className="actions">
        {isComputed(session, path) && (
          <Button look="link" onClick={() => recomputeCell(session, path)}>
            {words.findings.recompute}
          </Button>
        )}
        <Button look="link" onClick={() => goTo(path)}>
          {words.findings.toBlank}
        </Button>
      </div>
    </li>
  )
}

/** Blanks for which a reason is written, and the way to take it back. */
function SettledBlanks({ part, blanks, reason }: { part: Part; blanks: Finding[]; reason: string }) {
  const session = useSession()
  const fingerprints = blanks.map(({ fingerprint }) => fingerprint)
  return (
    <li className="finding-acknowledged">
      <span className="severity severity-acknowledged">{check.acknowledgedTag}</span>
      {words.findings.blanks(part.short, blanks.length)}
      <p className="reason-given">{check.reason.given(reason)}</p>
      <div className="actions">
        <Button look="link" onClick={() => withdrawReason(session, fingerprints)}>
          {check.reason.withdraw}
        </Button>
      </div>
    </li>
  )
}
