import type { ComponentPropsWithRef } from 'react'

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** The one action a page is for is primary; actions inside text look like links. */
  look?: 'plain' | 'primary' | 'link'
}

/** A button that sends no form unless its `type` says so. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button button-${look} ${className}`.trim()} {...rest} />
}
