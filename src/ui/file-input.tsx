import type { Ref } from 'react'

interface FileInputProps {
  ref: Ref<HTMLInputElement>
  label: string
  /** Types or endings the browser's dialog offers; all when left out. */
  accept?: string
  onFile: (file: File) => void
}

/** The way to the browser's dialog for one file. Nobody sees it: a button opens it by a click on it. */
export function FileInput({ label, onFile, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      type="file"
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const file = target.files?.[0]
        // So that choosing the same file again, once mended, is a change.
        target.value = ''
        if (file) onFile(file)
      }}
    />
  )
}
