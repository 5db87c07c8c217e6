import { type ComponentType, lazy, type ReactNode, useState } from 'react'

/** A component whose code comes when it is drawn, or before, by `load`. */
export interface Late<Props> {
  (props: Props): ReactNode
  load: () => Promise<unknown>
}

/**
 * Makes a component of code still to be loaded, to be drawn inside a Suspense. Loaded before, it is drawn at once: React's
 * own lazy waits a turn even then, shows what stands in for it and leaves that in place for 300 ms (React 19, measured).
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = async () => {
    loaded = await load()
    return { default: loaded }
  }
  // Its props are known here, which lazy's type does not see.
  const Waiting = lazy(loadOnce) as ComponentType<Props>
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each component, where modules begin
  function LateComponent(props: Props) {
    // Kept: another component in its place would begin anew.
    const [Component] = useState(() => loaded ?? Waiting)
    return <Component {...props} />
  }
  return Object.assign(LateComponent, { load: loadOnce })
}
