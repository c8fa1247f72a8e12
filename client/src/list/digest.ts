import type { BoardChange } from '@samenspel/shared/board/board'
import type { ElementId } from '@samenspel/shared/ids'

/** How many notes others have added, changed and deleted. */
export interface Digest {
  readonly added: number
  readonly changed: number
  readonly deleted: number
}

/** Collects what others do to notes, so that it can be told in one sentence now and then instead of word by word. */
export interface DigestCollector {
  /** Counts what a change by somebody else did. */
  add(change: Pick<BoardChange, 'elements' | 'origin'>): void
  /** What has come together since the last call; undefined when it is nothing. */
  take(): Digest | undefined
}

/** A collector that asks `isThere` which notes exist; those that exist when it is made are known. */
export function collectDigest(known: Iterable<ElementId>, isThere: (id: ElementId) => boolean): DigestCollector {
  const before = new Set(known)
  const touched = new Set<ElementId>()
  return {
    add: ({ elements, origin }) => {
      for (const id of elements) {
        if (origin === 'remote') touched.add(id)
        // What one does oneself is no news, and is known from then on.
        else if (isThere(id)) before.add(id)
        else before.delete(id)
      }
    },
    take: () => {
      const digest = { added: 0, changed: 0, deleted: 0 }
      for (const id of touched) {
        const [was, is] = [before.has(id), isThere(id)]
        if (is && !was) digest.added += 1
        if (is && was) digest.changed += 1
        if (!is && was) digest.deleted += 1
        if (is) before.add(id)
        else before.delete(id)
      }
      touched.clear()
      return digest.added + digest.changed + digest.deleted > 0 ? digest : undefined
    },
  }
}
