import { check as words } from '../../messages/zh-CN'
import type { FindingCounts } from './count'

/** Whether the report can go out, in one line, and how many findings of every other sort there are. */
export function Overall({ counts, emptyParts }: { counts: FindingCounts; emptyParts: number }) {
  const leading = (['errors', 'blanks', 'pending'] as const).find((sort) => counts[sort] > 0)
  const others = (['errors', 'warnings', 'advice', 'blanks', 'pending', 'acknowledged'] as const).filter(
    (sort) => counts[sort] > 0 && sort !== leading,
  )
  const toLookAt = counts.warnings + counts.advice > 0
  const settled = toLookAt ? words.hint.warnings : counts.acknowledged > 0 ? words.hint.acknowledged : words.hint.ready
  const ready = emptyParts > 0 ? words.overall.unwritten(emptyParts) : words.overall.ready
  return (
    <div className="findings-summary" role="status">
      <p className={`overall overall-${leading ?? (emptyParts > 0 ? 'blanks' : 'ready')}`}>
        {leading ? words.overall[leading](counts[leading]) : ready}
      </p>
      {others.length > 0 && (
        <p className="counts">
          {others.map((sort) => (
            <span key={sort} className={`count-of count-of-${sort}`}>
              {words.counts[sort](counts[sort])}
            </span>
          ))}
        </p>
      )}
      <small>{leading ? words.hint[leading] : settled}</small>
    </div>
  )
}
