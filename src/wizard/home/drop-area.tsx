import { type DragEvent, type ReactNode, useState } from 'react'
import { home as words } from '../../messages/zh-CN'
import { droppedFiles, type Given } from '../../platform/browser/files'

/** Takes files dropped anywhere on the page, and says so while one is held over it. */
export function DropArea({ onDrop, children }: { onDrop: (given: Given) => void; children: ReactNode }) {
  const [over, setOver] = useState(false)
  const holdsFiles = (event: DragEvent) => [...event.dataTransfer.types].includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, which the keyboard reaches
    <div
      className="drop-area"
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        const entered = event.relatedTarget
        if (!(entered instanceof Node && event.currentTarget.contains(entered))) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!holdsFiles(event)) return
        event.preventDefault()
        onDrop(droppedFiles(event.dataTransfer))
      }}
    >
      {children}
      {over && <div className="drop-over">{words.dropHere}</div>}
    </div>
  )
}
