import { useEffect, useMemo, useRef, useState } from 'react'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { scrollWithin } from '../../ui/scroll-within'
import { groupAlike } from './alike'
import { type DoubtHands, DoubtItem } from './doubt-item'
import type { Doubt } from './doubts'

interface DoubtListProps extends DoubtHands {
  doubts: Doubt[]
  settled: number[]
  put: number[]
  /** The one at hand. */
  current: Doubt | null
}

/** Everything that should be looked at, one below the other, many alike folded together, what was looked at ticked off. */
export function DoubtList({ doubts, ...rest }: DoubtListProps) {
  const list = useRef<HTMLUListElement>(null)
  const groups = useMemo(() => groupAlike(doubts), [doubts])
  const { current } = rest
  useEffect(() => {
    const item = current && list.current?.querySelector('[aria-current]')
    if (list.current && item) scrollWithin(list.current, item)
  }, [current])
  return (
    <ul ref={list} className="import-doubts" aria-label={words.doubts}>
      {groups.map((group) => (
        <Group key={group[0].id} group={group} {...rest} />
      ))}
    </ul>
  )
}

interface GroupProps extends Omit<DoubtListProps, 'doubts'> {
  group: [Doubt, ...Doubt[]]
}

/** The first of a group, and the others of its kind once they are asked for or one of them is at hand. */
function Group({ group, settled, put, current, ...hands }: GroupProps) {
  const [opened, setOpened] = useState(false)
  const [before, setBefore] = useState(current)
  const [first, ...others] = group
  if (current !== before) {
    setBefore(current)
    if (current && others.includes(current)) setOpened(true)
  }
  const left = (some: Doubt[]) => some.filter(({ id }) => !settled.includes(id)).length
  const item = (doubt: Doubt) => (
    <DoubtItem
      key={doubt.id}
      doubt={doubt}
      settled={settled.includes(doubt.id)}
      put={put}
      current={doubt === current}
      {...hands}
    />
  )
  return (
    <>
      {item(first)}
      {others.length > 0 && (
        <li className={`doubt doubt-${first.weight} doubt-more`}>
          <Button look="link" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {words.alike(others.length, left(others))}
          </Button>
          {left(group) > 0 && (
            <Button look="link" aria-describedby={`doubt-${first.id}`} onClick={() => hands.onSettle(group, true)}>
              {words.settleAlike(group.length)}
            </Button>
          )}
        </li>
      )}
      {opened && others.map(item)}
    </>
  )
}
