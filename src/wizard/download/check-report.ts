import { fileBaseName } from '../../draft/title'
import { checkPage } from '../../publish/check-page'
import { listFindings } from '../../rules/engine'
import { reportFinding } from '../../rules/report'
import { currentDraft, type Session } from '../report/session'

/** How the page looks. It comes with the chunk of this module. */
const [style = ''] = Object.values(
  import.meta.glob<string>('/templates/layouts/check/style.css', { query: '?raw', import: 'default', eager: true }),
)

/** What the rules say of the report at hand, as one printable page. */
export function checkReport(session: Session): string {
  const { format, review } = session
  session.auditNow()
  const draft = currentDraft(session)
  const findings = listFindings(review.getState().findings).map((finding) => reportFinding(format, finding))
  const file = `${fileBaseName(format, draft)}.nianbao.json`
  return checkPage([{ file, draft, format, findings }], style, new Date())
}
