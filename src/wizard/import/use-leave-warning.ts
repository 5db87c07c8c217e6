import { useEffect } from 'react'

/** Has the browser ask before the tab is closed while there is something to lose. */
export function useLeaveWarning(loses: boolean): void {
  useEffect(() => {
    if (!loses) return
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      // Chromium 86 asks only for this.
      event.returnValue = ''
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [loses])
}
