import { useEffect, useRef, useState } from 'react'
import { importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'
import { pastedFile } from './pasted'

/** Asks for a report: by a file, dropped or chosen, or by pasting what was copied from a page. */
export function Ask({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [nothing, setNothing] = useState(false)
  useEffect(() => {
    // Anywhere on the page: the field for it need not be found first.
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData && pastedFile(event.clipboardData)
      setNothing(!file)
      if (!file) return
      event.preventDefault()
      onFile(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFile])
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
        <textarea rows={3} placeholder={words.pasteHint} value="" onChange={() => undefined} />
      </label>
      <p className="import-nothing" role="status">
        {nothing && words.nothingPasted}
      </p>
    </div>
  )
}
