import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

/** How much weight a button has: one `primary` in each part of a page. */
type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className' | 'aria-label'> {
  /** Where the focus starts in a dialog. */
  readonly 'data-first-focus'?: ''
  readonly label: string
  readonly icon?: IconName
  readonly look?: ButtonLook
  /** Shows only the icon; the label is its name. */
  readonly iconOnly?: boolean
  /** The name when the shown label alone would not tell which thing it is about. */
  readonly name?: string
}

/** A button with a word, a picture, or both; never smaller than a finger. */
export function Button(props: ButtonProps): ReactNode {
  const { label, icon, look = 'secondary', iconOnly = false, name, ...rest } = props
  const spoken = name ?? (iconOnly ? label : undefined)
  return (
    <button
      type="button"
      {...rest}
      className={`${styles['button']} ${styles[look]} ${iconOnly ? styles['iconOnly'] : ''}`}
      aria-label={spoken}
      title={iconOnly ? label : undefined}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  )
}

interface LinkButtonProps {
  readonly href: string
  readonly label: string
  readonly icon?: IconName
  readonly look?: ButtonLook
  readonly name?: string
  readonly newTab?: boolean
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  href,
  label,
  icon,
  look = 'secondary',
  name,
  newTab = false,
}: LinkButtonProps): ReactNode {
  return (
    <a
      href={href}
      className={`${styles['button']} ${styles[look]}`}
      aria-label={name}
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
    </a>
  )
}
