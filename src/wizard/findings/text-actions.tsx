import { check as words } from '../../messages/zh-CN'
import { placeOf } from '../../rules/describe'
import { Button } from '../../ui/button'
import { useSession } from '../report/session'
import { correct, placesOf, type TextFinding } from './corrections'
import { useGoToCellOf, useGoToFinding } from './go-to'

/** What can be done about a finding in text: correct the figure, the text, or have the text corrected at one press. */
export function TextActions({ finding, settled }: { finding: TextFinding; settled: boolean }) {
  const session = useSession()
  const goToCell = useGoToCellOf(finding)
  const goToFinding = useGoToFinding()
  const cell = session.format.cellByPath.get(finding.cells[0] ?? '')
  const correction = settled || session.readOnly ? null : correctionLabel(finding)
  return (
    <>
      {cell && (
        <Button look="link" onClick={() => goToCell(cell.path)}>
          {words.text.toFigure(placeOf(cell))}
        </Button>
      )}
      {finding.place.section === finding.section && (
        <Button look="link" onClick={() => goToFinding(finding)}>
          {words.text.toText}
        </Button>
      )}
      {correction && (
        <Button look="link" onClick={() => correct(session, finding)}>
          {correction}
        </Button>
      )}
    </>
  )
}

/** What a press would do, in words; null where only the clerk can correct it. */
function correctionLabel(finding: TextFinding): string | null {
  const { fix } = finding.place
  if (!fix) return null
  const count = placesOf(finding).length
  if (finding.fault.kind === 'wording') return count > 1 ? words.text.correctAll(count) : words.text.correct
  return words.text.correctTo(fix.replacement)
}
