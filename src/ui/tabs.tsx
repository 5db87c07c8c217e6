import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

interface Tab {
  key: string
  label: string
  content: ReactNode
}

/** Tabs after the ARIA pattern: arrows move between them, Tab goes into the panel. */
export function Tabs({ label, tabs, initial }: { label: string; tabs: Tab[]; initial: string }) {
  const id = useId()
  const [chosen, setChosen] = useState<string | undefined>(initial)
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === chosen),
  )
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = tabs[(index + step + tabs.length) % tabs.length]
    setChosen(next?.key)
    document.getElementById(`${id}-${next?.key}`)?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab, place) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={place === index}
            aria-controls={`${id}-panel`}
            tabIndex={place === index ? 0 : -1}
            onClick={() => setChosen(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs[index]?.key}`}>
        {tabs[index]?.content}
      </div>
    </>
  )
}
