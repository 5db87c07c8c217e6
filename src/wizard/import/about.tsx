import { importReview as words } from '../../messages/zh-CN'
import { Field } from '../../ui/field'

interface AboutProps {
  agency: string
  year: string
  yearBad: boolean
  onAgency: (name: string) => void
  onYear: (year: string) => void
}

/** Whose report it is and on which year, to be corrected. */
export function About({ agency, year, yearBad, onAgency, onYear }: AboutProps) {
  return (
    <div className="import-about">
      <Field label={words.agency}>
        {(props) => <input {...props} type="text" value={agency} onChange={({ target }) => onAgency(target.value)} />}
      </Field>
      <Field label={words.year} error={yearBad ? words.yearBad : undefined}>
        {(props) => (
          <input
            {...props}
            type="text"
            className="input-short"
            inputMode="numeric"
            value={year}
            onChange={({ target }) => onYear(target.value)}
          />
        )}
      </Field>
    </div>
  )
}
