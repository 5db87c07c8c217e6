import { countCharacters, proseText } from '../../draft/prose-text'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import type { Place } from '../../import/source'
import { parts as partNames, importReview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'

interface ReadTextProps {
  format: Format
  draft: Draft
  /** Where sections begin in the source, by key. */
  places: Map<string, Place>
  onPlace: (place: Place) => void
}

/** The text that was read of every part, to be opened and compared. */
export function ReadText({ format, draft, places, onPlace }: ReadTextProps) {
  const prose = format.sections.filter(({ kind }) => kind === 'prose')
  const parts = [
    { key: 'preface', title: partNames.preface, blocks: draft.preface },
    ...prose.map(({ key, title }) => ({ key, title, blocks: draft.sections[key] ?? [] })),
  ]
  return (
    <section className="import-text">
      <h2>{words.text}</h2>
      {parts.map(({ key, title, blocks }) => {
        const place = places.get(key)
        return (
          <div key={key}>
            <details>
              <summary>
                {title} <small>{words.characters(countCharacters(blocks))}</small>
              </summary>
              <p>{proseText(blocks)}</p>
            </details>
            {place && (
              <Button look="link" aria-label={words.toSourceOf(title)} onClick={() => onPlace(place)}>
                {words.toSource}
              </Button>
            )}
          </div>
        )
      })}
      <small>{words.textHint}</small>
    </section>
  )
}
