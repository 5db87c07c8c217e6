import { check as words } from '../../messages/zh-CN'
import { listFindings } from '../../rules/engine'
import { Button } from '../../ui/button'
import { useGoTo, useGoToFinding } from '../findings/go-to'
import { useReasons } from '../findings/reasons'
import { useReview, useSession } from '../report/session'
import { type Remaining, remainingIn } from './remaining'

/** What remains to be seen to in a part, in short, above its text. */
export function PartFindings({ section }: { section: string }) {
  const { format } = useSession()
  const findings = useReview((one) => one.findings)
  const unread = useReview((one) => one.unread)
  const goTo = useGoTo()
  const goToFinding = useGoToFinding()
  const remaining = remainingIn(format, section, listFindings(findings), unread.keys(), useReasons())
  if (remaining.length === 0) return null
  const edit = ({ finding, path }: Remaining) => {
    if (finding) goToFinding(finding)
    else goTo(path)
  }
  return (
    <ul className="part-findings">
      {remaining.map((one) => (
        <li key={one.key} className="part-line">
          <span className={`severity severity-${one.tone}`}>{one.tag}</span>
          <span className="part-finding">{one.text}</span>
          <Button look="link" onClick={() => edit(one)}>
            {words.read.edit}
          </Button>
        </li>
      ))}
    </ul>
  )
}
