import { differences } from '../../draft/difference'
import type { Draft } from '../../draft/types'
import { history as words } from '../../messages/zh-CN'
import { currentDraft, useReview, useSession } from '../report/session'
import { placeName } from './places'
import { describeSides } from './sides'

/** Differences listed before the rest is only counted. */
const SHOWN = 200

/** What a version differs in from the draft as it is now, place by place with both values. */
export function Comparison({ then }: { then: Draft }) {
  const session = useSession()
  useReview((review) => review.revision)
  const { format } = session
  const list = differences(format, then, currentDraft(session))
  if (list.length === 0) return <p className="comparison-none">{words.same}</p>
  return (
    <div className="comparison">
      <p>{words.differs(list.length)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.former}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, SHOWN).map((one) => {
            const [before, after] = describeSides(one)
            return (
              <tr key={one.name}>
                <th scope="row">{placeName(format, one.name)}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {list.length > SHOWN && <p>{words.more(list.length - SHOWN)}</p>}
    </div>
  )
}
