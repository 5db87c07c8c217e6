// @vitest-environment happy-dom
import { Suspense } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { late } from '../../src/ui/late'

const Page = ({ title }: { title: string }) => <h1>{title}</h1>

/** Draws an element in its place inside a Suspense, and what stands there at once. */
function draw(element: React.ReactNode): HTMLElement {
  const place = document.createElement('div')
  flushSync(() => createRoot(place).render(<Suspense fallback="载入中">{element}</Suspense>))
  return place
}

test('a component loaded before is drawn at once', async () => {
  const Late = late(async () => Page)
  await Late.load()
  expect(draw(<Late title="报告" />).innerHTML).toBe('<h1>报告</h1>')
})

test('one that is not loaded yet has its place taken until it comes', async () => {
  const Late = late(async () => Page)
  const place = draw(<Late title="报告" />)
  expect(place.textContent).toBe('载入中')
  await expect.poll(() => place.innerHTML).toBe('<h1>报告</h1>')
})
