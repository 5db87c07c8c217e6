import { type ClipboardEvent, useRef } from 'react'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'

/** Asks for a report: by a file, dropped or chosen, or by pasting what was copied from a page. */
export function Ask({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const paste = (event: ClipboardEvent) => {
    const file = event.clipboardData.files[0] ?? pastedFile(event.clipboardData)
    if (!file) return
    event.preventDefault()
    onFile(file)
  }
  return (
    <div className="card import-ask">
      <p>{words.what}</p>
      <ul>
        {words.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <Button look="primary" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <small className="import-drop">{words.drop}</small>
      <FileInput ref={input} label={words.choose} onFile={onFile} />
      <label className="import-paste">
        {words.paste}
        <textarea rows={3} placeholder={words.pasteHint} value="" onChange={() => undefined} onPaste={paste} />
      </label>
    </div>
  )
}

/** What was pasted as a file: the page's own markup where there is some, as it has the tables; else the text. */
function pastedFile(clipboard: DataTransfer): File | null {
  const html = clipboard.getData('text/html')
  if (html) return new File([`<!DOCTYPE html><meta charset="utf-8">${html}`], words.pastedName)
  const text = clipboard.getData('text/plain')
  return text.trim() ? new File([text], words.pastedName) : null
}
