import { useEffect, useRef, useState } from 'react'
import { fonts as words } from '../../messages/zh-CN'
import { readBytes } from '../../platform/browser/files'
import { readOwnFont } from '../../renderers/own-font'
import { dropFont, keepFont, listFonts } from '../../storage/fonts'
import { Button } from '../../ui/button'
import { FileInput } from '../../ui/file-input'

const FACES = Object.keys(words.own.faces) as (keyof typeof words.own.faces)[]

/** The clerk's own fonts for the PDF: one file for each face, kept in this browser. */
export function OwnFonts() {
  const [families, setFamilies] = useState<ReadonlyMap<string, string>>(new Map())
  const refresh = async () => setFamilies(new Map((await listFonts()).map(({ face, family }) => [face, family])))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel is first shown
  useEffect(() => {
    // A browser that keeps nothing has none.
    refresh().catch(() => undefined)
  }, [])
  return (
    <details className="own-fonts">
      <summary>{words.own.title}</summary>
      <p className="field-hint">{words.own.hint}</p>
      <ul className="files">
        {FACES.map((face) => (
          <OwnFontItem key={face} face={face} family={families.get(face)} onChange={refresh} />
        ))}
      </ul>
    </details>
  )
}

interface OwnFontItemProps {
  face: (typeof FACES)[number]
  /** The name of the font in use; undefined when it is ours. */
  family: string | undefined
  onChange: () => Promise<void>
}

function OwnFontItem({ face, family, onChange }: OwnFontItemProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const change = async (store: () => Promise<void>) => {
    try {
      await store()
      await onChange()
      setProblem(null)
    } catch {
      setProblem(words.own.notKept)
    }
  }
  const choose = async (file: File) => {
    const { font, problem: reason } = readOwnFont(await readBytes(file).catch(() => new Uint8Array()))
    if (font === null) setProblem(words.own.refused(file.name, words.problems[reason]))
    else await change(() => keepFont({ ...font, face, family: font.family || file.name }))
  }
  const label = words.own.faces[face]
  const restore = () => {
    // The button pressed goes away with the font.
    chooser.current?.focus()
    void change(() => dropFont(face))
  }
  return (
    <li>
      <div className="file">
        <strong>{label}</strong>
        <small className={family === undefined ? undefined : 'own-font'}>
          {family === undefined ? words.own.embedded : words.own.inUse(family)}
        </small>
        <p role="status" className={problem === null ? 'file-status' : 'field-error'}>
          {problem}
        </p>
      </div>
      {family !== undefined && (
        <Button aria-label={`${words.own.remove} ${label}`} onClick={restore}>
          {words.own.remove}
        </Button>
      )}
      <Button ref={chooser} aria-label={`${words.own.choose} ${label}`} onClick={() => input.current?.click()}>
        {words.own.choose}
      </Button>
      <FileInput ref={input} label={`${words.own.choose} ${label}`} accept=".ttf" onFile={choose} />
    </li>
  )
}
