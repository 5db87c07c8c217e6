import { check as words } from '../../messages/zh-CN'
import { shorten } from '../../rules/excerpt'
import type { TextPlace } from '../../rules/finding'
import { Button } from '../../ui/button'
import { placesOf, type TextFinding } from './corrections'
import { useGoToFinding } from './go-to'

/** More places than this are only counted. */
const MOST_QUOTES = 3

/** The sentences a finding is about, shortened around what is meant; a press leads to the place. */
export function Quotes({ finding }: { finding: TextFinding }) {
  const goTo = useGoToFinding()
  const places = onePerSentence(placesOf(finding))
  const hidden = places.length - MOST_QUOTES
  return (
    <>
      {places.slice(0, MOST_QUOTES).map((place) => {
        const { before, meant, after } = shorten(place)
        return (
          <blockquote key={`${place.block} ${place.start}`} className="finding-quote">
            {before}
            <mark>{meant}</mark>
            {after}
            {places.length > 1 && (
              <Button look="link" onClick={() => goTo(finding, place)}>
                {words.text.toPlace}
              </Button>
            )}
          </blockquote>
        )
      })}
      {hidden > 0 && <small>{words.text.morePlaces(hidden)}</small>}
    </>
  )
}

/** The first place of every sentence. */
function onePerSentence(places: TextPlace[]): TextPlace[] {
  const seen = new Set<string>()
  return places.filter(({ block, quoteStart }) => {
    const key = `${block} ${quoteStart}`
    const first = !seen.has(key)
    seen.add(key)
    return first
  })
}
