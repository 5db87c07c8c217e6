import { type ComponentType, createContext, lazy, type ReactNode, useContext, useEffect, useState } from 'react'
import { wizard as words } from '../messages/zh-CN'
import { Button } from './button'
import { Notice } from './notice'

/** A component whose code comes when it is drawn, or before, by `load`. */
export interface Late<Props> {
  (props: Props): ReactNode
  load: () => Promise<unknown>
}

/** What a component that did not come may do: get ready for another try, and try. */
const Tries = createContext({ prepare: () => {}, again: () => {} })

/**
 * Makes a component of code still to be loaded, to be drawn inside a Suspense. Loaded before, it is drawn at once: React's
 * own lazy waits a turn even then, shows what stands in for it and leaves that in place for 300 ms (React 19, measured).
 * Code that does not come, as when the server is gone, is said in its place; a press, or drawing it anew, asks once more.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = async () => {
    loaded = await load()
    return { default: loaded }
  }
  // Its props are known here, which lazy's type does not see.
  const wait = () => lazy(() => loadOnce().catch(() => ({ default: NotLoaded }))) as ComponentType<Props>
  let waiting = wait()
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each component, where modules begin
  function LateComponent(props: Props) {
    // Kept: another component in its place would begin anew.
    const [Component, setComponent] = useState(() => loaded ?? waiting)
    const [tries] = useState(() => ({
      prepare: () => {
        waiting = wait()
      },
      again: () => setComponent(() => loaded ?? waiting),
    }))
    return (
      <Tries.Provider value={tries}>
        <Component {...props} />
      </Tries.Provider>
    )
  }
  return Object.assign(LateComponent, { load: loadOnce })
}

function NotLoaded() {
  const { prepare, again } = useContext(Tries)
  // Only once this is on the page: React begins anew what it draws first, and would ask without end.
  useEffect(() => prepare())
  return (
    <Notice kind="error" title={words.page.notLoaded}>
      <p>{words.page.notLoadedHint}</p>
      <Button onClick={again}>{words.page.tryAgain}</Button>
    </Notice>
  )
}
