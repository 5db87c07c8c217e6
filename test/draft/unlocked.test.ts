import { expect, test } from 'vitest'
import { unlockedTotals, withUnlocked } from '../../src/draft/unlocked'

const OTHER = { finding: 'requests.identity 0123', reason: '已核对' }

test('an unlocked total is kept with its reason beside the reasons for findings', () => {
  const acknowledged = withUnlocked([OTHER], 'requests.total.total', '上级核定')
  expect(acknowledged).toContainEqual(OTHER)
  expect([...unlockedTotals({ acknowledged })]).toEqual([['requests.total.total', '上级核定']])
})

test('unlocking again replaces the reason; locking takes it away and nothing else', () => {
  const once = withUnlocked([OTHER], 'requests.total.total', '上级核定')
  const again = withUnlocked(once, 'requests.total.total', '待更正')
  expect([...unlockedTotals({ acknowledged: again }).values()]).toEqual(['待更正'])
  expect(withUnlocked(again, 'requests.total.total', null)).toEqual([OTHER])
})
