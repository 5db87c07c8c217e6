import { wizard, check as words } from '../../messages/zh-CN'
import { explainRelation, type Side } from '../../rules/explain'
import type { Finding } from '../../rules/finding'
import { Button } from '../../ui/button'
import { useSession } from '../report/session'

interface FormulaProps {
  finding: Extract<Finding, { code: 'relation' }>
  onGoTo: (path: string) => void
}

/** Where the figures of a finding come from: the formula with its figures, the rule and its source. */
export function Formula({ finding, onGoTo }: FormulaProps) {
  const { format } = useSession()
  const { left, right, difference } = explainRelation(format, finding)
  const compare = finding.relation.relation === '=' ? words.formula.notEqual : words.formula.tooMuch
  return (
    <details className="formula">
      <summary>{words.formula.open}</summary>
      <FormulaSide side={left} look="left" onGoTo={onGoTo} />
      <p className="formula-compare">{compare(difference)}</p>
      <FormulaSide side={right} look="right" onGoTo={onGoTo} />
      <p className="formula-rule">{words.formula.rule(finding.sentence)}</p>
      <small>{wizard.findings.source(finding.source)}</small>
    </details>
  )
}

interface FormulaSideProps {
  side: Side
  look: 'left' | 'right'
  onGoTo: (path: string) => void
}

/** Figures that are 0 add nothing: where there are several figures they are only counted. */
function FormulaSide({ side: { terms, total }, look, onGoTo }: FormulaSideProps) {
  const shown = terms.length <= 2 ? terms : terms.filter((term) => term.value !== '0')
  const hidden = terms.length - shown.length
  return (
    <ul className={`formula-side formula-${look}`}>
      {shown.map((term) => (
        <li key={term.path} className="term">
          <Button look="link" onClick={() => onGoTo(term.path)}>
            {term.name}
          </Button>
          <span>{term.value}</span>
        </li>
      ))}
      {hidden > 0 && (
        <li className="term">{shown.length > 0 ? words.formula.restZero(hidden) : words.formula.allZero(hidden)}</li>
      )}
      {terms.length > 1 && (
        <li className="term formula-total">
          {words.formula.total}
          <span>{total}</span>
        </li>
      )}
    </ul>
  )
}
