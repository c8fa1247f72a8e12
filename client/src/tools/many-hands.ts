import { distance } from '@samenspel/shared/geometry/point'
import type { ElementId } from '@samenspel/shared/ids'
import type { Editor } from '#editor/editor.ts'
import { allGestures, createHand, type Hand } from '#editor/hand.ts'
import { createBoardFingers, type BoardFingers } from './board-fingers.ts'
import { createToolRunner, type ToolRunner } from './tool-runner.ts'
import { isDrag, type PointerInput } from './tool.ts'

/** A pointer as its device tells of it. */
export interface Contact extends PointerInput {
  readonly pointerId: number
  /** The longer side of what touches the screen, in CSS pixels; 0 or 1 for a mouse. */
  readonly contactPixels: number
  readonly atMs: number
}

/** 40 mm at 96 pixels to the inch: no finger is as large, a palm is. */
export const PALM_PIXELS_MIN = 151
/** Fingers do not draw or drag for this long after a pen was seen: a hand that holds a pen rests on the screen. */
const PEN_MODE_MS = 20_000
/** On a canvas whose shorter side is less than this one person works, and a second finger is always a pinch. */
const SHARED_SIDE_PIXELS_MIN = 600
/** Two fingers that land this soon after and this close to each other are of one hand: a pinch, even on notes. */
const ONE_HAND_MS = 100
const ONE_HAND_PIXELS = 300

/** The first pointer; `on` is what it was pressed on, `any` for mouse and pen. */
interface MainWork {
  readonly type: 'main'
  readonly on: ElementId | 'board' | 'any'
  readonly start: Contact
  last: Contact
}

/** A further finger on an element. */
interface FurtherWork {
  readonly type: 'further'
  readonly hand: Hand
  readonly runner: ToolRunner
  readonly start: Contact
  last: Contact
}

/** What a pointer that is down does. */
type Work = MainWork | FurtherWork | { readonly type: 'view' } | typeof IGNORED
const IGNORED = { type: 'ignored' } as const

/**
 * Leads all pointers of one screen to the tools. The first works with the main runner; with the select tool every further finger on an element
 * gets a runner of its own. Fingers on the empty board move the view while nobody holds anything.
 */
export class ManyHands {
  readonly #editor: Editor
  readonly #main: ToolRunner
  readonly #works = new Map<number, Work>()
  readonly #fingers: BoardFingers
  #penSeenMs = -Infinity

  constructor(editor: Editor, main: ToolRunner) {
    this.#editor = editor
    this.#main = main
    this.#fingers = createBoardFingers(editor.camera)
  }

  /** A pointer came down; `pans` says that this press moves the board whatever the tool. */
  down(contact: Contact, pans: boolean): void {
    if (contact.pointerType === 'touch') {
      this.#works.set(contact.pointerId, IGNORED)
      if (contact.contactPixels >= PALM_PIXELS_MIN || this.#mainWork()?.start.pointerType === 'pen') return
      if (contact.atMs - this.#penSeenMs < PEN_MODE_MS) this.#moveView(contact)
      else if (this.#isForOne()) this.#touchAlone(contact)
      else this.#touchBeside(contact)
      return
    }
    if (contact.pointerType === 'pen') {
      this.#penSeenMs = contact.atMs
      this.#ignoreTouches()
    }
    if (!this.#mainWork()) this.#press(contact, 'any', pans)
  }

  move(contact: Contact): void {
    if (contact.pointerType === 'pen') this.#penSeenMs = contact.atMs
    const work = this.#works.get(contact.pointerId)
    if (!work) {
      if (contact.pointerType !== 'touch' && !this.#mainWork()) this.#main.move(contact)
    } else if (work.type === 'ignored') return
    else if (contact.pointerType === 'touch' && contact.contactPixels >= PALM_PIXELS_MIN)
      this.#ignore(contact.pointerId)
    else if (work.type === 'view') this.#fingers.move(contact.pointerId, contact.screenPoint, this.#isHeld())
    else {
      work.last = contact
      if (work.type === 'main') this.#main.move(contact)
      else work.runner.move(contact)
    }
  }

  up(contact: Contact): void {
    const work = this.#works.get(contact.pointerId)
    this.#works.delete(contact.pointerId)
    if (work?.type === 'view') this.#fingers.up(contact.pointerId)
    else if (work?.type === 'main') this.#main.release(contact)
    else if (work?.type === 'further') {
      // A tap by a further finger opens and selects nothing: the selection belongs to the first.
      if (isDrag(work.start, contact)) work.runner.release(contact)
      else work.runner.cancel()
      endHand(work)
    }
  }

  /** The device took this pointer away: what it did is undone, what the others do goes on. Tells whether it did anything. */
  lose(pointerId: number): boolean {
    const work = this.#works.get(pointerId)
    this.#works.delete(pointerId)
    if (work?.type === 'view') this.#fingers.up(pointerId)
    if (work?.type === 'main') return this.#main.cancel()
    if (work?.type !== 'further') return false
    work.runner.cancel()
    endHand(work)
    return true
  }

  /** True when this is the only pointer that does anything, and it works with a tool. */
  isAlone(pointerId: number): boolean {
    const busy = [...this.#works].filter(([, work]) => work.type !== 'ignored')
    return busy.length === 1 && busy[0]?.[0] === pointerId && busy[0][1].type === 'main'
  }

  /** Undoes what all do. False when nobody did anything. */
  cancel(): boolean {
    const busy = [...this.#works].flatMap(([id, work]) => (isTool(work) ? [this.lose(id)] : []))
    return this.#main.cancel() || busy.includes(true)
  }

  #mainWork(): MainWork | undefined {
    for (const work of this.#works.values()) if (work.type === 'main') return work
    return undefined
  }

  /** The first finger while it is on the empty board. */
  #boardFinger(): Contact | undefined {
    const work = this.#mainWork()
    return work?.on === 'board' && work.start.pointerType === 'touch' ? work.last : undefined
  }

  #isHeld(): boolean {
    return [...this.#works.values()].some((work) => isTool(work) && (work.type === 'further' || work.on !== 'board'))
  }

  /** A small screen, a tool that is not for several, or nothing to move: a second finger pinches. */
  #isForOne(): boolean {
    const { camera, tool, mayEdit } = this.#editor
    return tool.get() !== 'select' || !mayEdit.get() || Math.min(...camera.sizePixels.get()) < SHARED_SIDE_PIXELS_MIN
  }

  #touchAlone(contact: Contact): void {
    const first = this.#mainWork()
    if (!first && this.#fingers.count === 0) this.#press(contact, 'board', false)
    else if (!first) this.#moveView(contact)
    else if (first.start.pointerType === 'touch') this.#moveView(first.last, contact)
  }

  #touchBeside(contact: Contact): void {
    const hit = this.#editor.index.contentAt(contact.boardPoint)?.id
    if (hit && this.#isInHand(hit)) return
    const partner = [...this.#works.values()].filter(isTool).find(({ start }) => isOneHand(start, contact))
    const boardFinger = this.#boardFinger()
    if (partner) this.#moveView(partner.last, contact)
    else if (hit) {
      // Whoever was moving the view holds still while somebody holds an element.
      if (boardFinger) this.#moveView(boardFinger)
      if (this.#mainWork()) this.#pressFurther(contact, hit)
      else this.#press(contact, hit, false)
    } else if (boardFinger) this.#moveView(boardFinger, contact)
    else if (this.#mainWork() || this.#fingers.count > 0) this.#moveView(contact)
    else this.#press(contact, 'board', false)
  }

  #isInHand(id: ElementId): boolean {
    return (
      this.#mainWork()?.on === id ||
      allGestures(this.#editor).some((gesture) => gesture?.type === 'moving' && gesture.ids.includes(id))
    )
  }

  #press(contact: Contact, on: MainWork['on'], pans: boolean): void {
    this.#works.set(contact.pointerId, { type: 'main', on, start: contact, last: contact })
    if (pans) this.#main.pressToPan(contact)
    else this.#main.press(contact)
  }

  #pressFurther(contact: Contact, hit: ElementId): void {
    const { selection } = this.#editor
    // It is in this hand now, and no longer goes along with what the first hand drags.
    if (selection.get().has(hit)) selection.set(new Set([...selection.get()].filter((id) => id !== hit)))
    const hand = createHand(this.#editor, contact.pointerId)
    const runner = createToolRunner(hand.editor)
    this.#works.set(contact.pointerId, { type: 'further', hand, runner, start: contact, last: contact })
    runner.press(contact)
  }

  /** From now on these fingers move the view; what they began is undone. */
  #moveView(...contacts: readonly Contact[]): void {
    for (const { pointerId, screenPoint } of contacts) {
      this.lose(pointerId)
      this.#works.set(pointerId, { type: 'view' })
      this.#fingers.down(pointerId, screenPoint)
    }
  }

  #ignore(pointerId: number): void {
    this.lose(pointerId)
    this.#works.set(pointerId, IGNORED)
  }

  #ignoreTouches(): void {
    const touches = [...this.#works].filter(([, work]) => !isTool(work) || work.start.pointerType === 'touch')
    for (const [pointerId] of touches) this.#ignore(pointerId)
  }
}

const isTool = (work: Work): work is MainWork | FurtherWork => work.type === 'main' || work.type === 'further'

function endHand({ hand, runner }: FurtherWork): void {
  runner.close()
  hand.close()
}

/** A finger that comes down near another that has just come down. */
const isOneHand = (start: Contact, contact: Contact): boolean =>
  start.pointerType === 'touch' &&
  contact.atMs - start.atMs < ONE_HAND_MS &&
  distance(start.screenPoint, contact.screenPoint) < ONE_HAND_PIXELS
