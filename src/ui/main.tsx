import { type ComponentPropsWithoutRef, useLayoutEffect, useRef } from 'react'

/**
 * The main part of a page. Where the way here took what had the focus off the screen, the page has the focus,
 * so that Tab goes on from its beginning.
 */
export function Main(props: ComponentPropsWithoutRef<'main'>) {
  const main = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  return <main ref={main} tabIndex={-1} {...props} />
}
