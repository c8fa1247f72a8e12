import { useRef, useState, type ReactNode } from 'react'
import type { Messages } from '#messages/load-messages.ts'
import { Button } from './button.tsx'
import styles from './copy-link.module.css'
import { copyText } from './copy-text.ts'
import { QrCode } from './qr-code.tsx'

interface CopyLinkProps {
  readonly messages: Messages
  readonly url: string
  /** What the link is for, such as "Deelnemer". */
  readonly subject: string
}

/** A link to give away: the address, a button that copies it, and its QR code on request. */
export function CopyLink({ messages, url, subject }: CopyLinkProps): ReactNode {
  const { common, home } = messages
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<'copied' | 'failed'>()
  const [isQrShown, setQrShown] = useState(false)
  const copy = async (): Promise<void> => {
    if (!field.current) return
    const isCopied = await copyText(url, field.current)
    setResult(isCopied ? 'copied' : 'failed')
    if (!isCopied) field.current.select()
  }
  return (
    <div className={styles['copyLink']}>
      <input
        ref={field}
        className={styles['address']}
        aria-label={home.linkOf(subject)}
        value={url}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        label={result === 'copied' ? common.copied : common.copy}
        icon={result === 'copied' ? 'check' : 'copy'}
        name={common.copyLink(subject)}
        onClick={() => void copy()}
      />
      <Button
        label={isQrShown ? home.hideQr : home.showQr}
        icon="qr"
        iconOnly
        name={`${isQrShown ? home.hideQr : home.showQr}: ${subject}`}
        aria-expanded={isQrShown}
        onClick={() => setQrShown(!isQrShown)}
      />
      <output className={result === 'failed' ? styles['failed'] : 'unseen'}>
        {result === 'copied' && common.copied}
        {result === 'failed' && common.copyByHand}
      </output>
      {isQrShown && (
        <div className={styles['qr']}>
          <QrCode text={url} label={common.qrOf(subject)} />
        </div>
      )}
    </div>
  )
}
