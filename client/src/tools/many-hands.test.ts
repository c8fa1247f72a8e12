import { mainTextOf } from '@samenspel/shared/elements/registry'
import { describe, expect, test } from 'vitest'
import { Driver } from '#testing/drive.ts'
import { ManyHands, PALM_PIXELS_MIN, type Contact } from './many-hands.ts'

/** A screen at which several people stand: 1000 x 800 pixels, one unit for each pixel. */
class Wall {
  readonly you = new Driver()
  readonly hands = new ManyHands(this.you.editor, this.you.runner)
  #nowMs = 100_000

  note(x: number, y: number, text: string) {
    return this.you.note(x, y, text)
  }
  finger(pointerId: number, how: Partial<Contact> = {}): Finger {
    return new Finger(this, { pointerId, pointerType: 'touch', contactPixels: 20, ...how })
  }
  pen(): Finger {
    return new Finger(this, { pointerId: 90, pointerType: 'pen', contactPixels: 1 })
  }
  wait(ms: number): this {
    this.#nowMs += ms
    return this
  }
  contact(point: readonly [number, number], how: Partial<Contact>): Contact {
    this.#nowMs += 1
    return {
      screenPoint: point,
      boardPoint: this.you.editor.camera.toBoard(point),
      pointerType: 'touch',
      shift: false,
      alt: false,
      clicks: 1,
      pointerId: 1,
      contactPixels: 20,
      atMs: this.#nowMs,
      ...how,
    }
  }
  /** Every note as `text@x,y`, by text. */
  notes(): readonly string[] {
    return this.you.editor.board.elements
      .all()
      .map((element) => `${mainTextOf(element)}@${element.position.join(',')}`)
      .toSorted()
  }
  view() {
    return this.you.editor.camera.get()
  }
}

class Finger {
  readonly #wall: Wall
  readonly #how: Partial<Contact>
  #at: readonly [number, number] = [0, 0]
  constructor(wall: Wall, how: Partial<Contact>) {
    this.#wall = wall
    this.#how = how
  }
  down(x: number, y: number): this {
    this.#at = [x, y]
    this.#wall.hands.down(this.#wall.contact(this.#at, this.#how), false)
    return this
  }
  move(x: number, y: number, how: Partial<Contact> = {}): this {
    for (const share of [0.5, 1]) {
      const at: readonly [number, number] = [
        this.#at[0] + (x - this.#at[0]) * share,
        this.#at[1] + (y - this.#at[1]) * share,
      ]
      this.#at = at
      this.#wall.hands.move(this.#wall.contact(at, { ...this.#how, ...how }))
    }
    return this
  }
  up(): void {
    this.#wall.hands.up(this.#wall.contact(this.#at, this.#how))
  }
  lost(): void {
    this.#wall.hands.lose(this.#how.pointerId ?? 0)
  }
}

function threeNotes(): Wall {
  const wall = new Wall()
  wall.note(0, 0, 'a')
  wall.note(300, 0, 'b')
  wall.note(600, 0, 'c')
  return wall
}

describe('several fingers', () => {
  test('drag different notes at the same time, each written when its finger lifts', () => {
    const wall = threeNotes()
    const [one, two, three] = [wall.finger(1), wall.finger(2), wall.finger(3)]
    one.down(50, 50)
    wall.wait(500)
    two.down(350, 50)
    wall.wait(500)
    three.down(650, 50)
    one.move(50, 350)
    two.move(350, 450)
    three.move(650, 550)
    expect(wall.you.presence.drag?.delta).toEqual([0, 300])
    expect(wall.you.presence.moreDrags.map(({ delta }) => delta)).toEqual([
      [0, 400],
      [0, 500],
    ])
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
    two.up()
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,400', 'c@600,0'])
    one.up()
    three.up()
    expect(wall.notes()).toEqual(['a@0,300', 'b@300,400', 'c@600,500'])
    expect(wall.you.presence).toMatchObject({ drag: null, moreDrags: [] })
    expect(wall.view()).toEqual({ origin: [0, 0], zoom: 1 })
    wall.you.editor.board.history.undo()
    expect(wall.notes()).toEqual(['a@0,300', 'b@300,400', 'c@600,0'])
  })

  test('on one note are one drag: the second finger does nothing', () => {
    const wall = threeNotes()
    const [one, two] = [wall.finger(1).down(50, 50), wall.finger(2)]
    wall.wait(500)
    two.down(150, 50).move(150, 500)
    one.move(50, 450).up()
    two.up()
    expect(wall.notes()).toEqual(['a@0,400', 'b@300,0', 'c@600,0'])
  })

  test('taking a note away from what another finger has selected moves it alone', () => {
    const wall = threeNotes()
    wall.you.key('Ctrl+a')
    const one = wall.finger(1).down(50, 50)
    wall.wait(500)
    const two = wall.finger(2).down(350, 50).move(350, 250)
    one.move(50, 150).up()
    two.up()
    expect(wall.notes()).toEqual(['a@0,100', 'b@300,200', 'c@600,100'])
  })

  test('a cancelled finger puts back its own note alone', () => {
    const wall = threeNotes()
    const one = wall.finger(1).down(50, 50)
    wall.wait(500)
    const two = wall.finger(2).down(350, 50).move(350, 250)
    one.move(50, 150)
    two.lost()
    one.up()
    expect(wall.notes()).toEqual(['a@0,100', 'b@300,0', 'c@600,0'])
    expect(wall.you.editor.otherHands.get().size).toBe(0)
  })

  test('all let go at Escape', () => {
    const wall = threeNotes()
    const one = wall.finger(1).down(50, 50)
    wall.wait(500)
    const two = wall.finger(2).down(350, 50).move(350, 250)
    one.move(50, 150)
    expect(wall.hands.cancel()).toBe(true)
    one.up()
    two.up()
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
    expect(wall.you.editor.gesture.get()).toBeNull()
  })
})

describe('fingers on the empty board', () => {
  test('pan with one, pinch with two, and keep what is under them under them', () => {
    const wall = new Wall()
    const one = wall.finger(1).down(100, 300).move(110, 300)
    wall.wait(500)
    const two = wall.finger(2).down(310, 300)
    const { camera } = wall.you.editor
    const before = [camera.toBoard([110, 300]), camera.toBoard([310, 300])]
    one.move(50, 350)
    two.move(450, 350)
    expect(camera.get().zoom).toBeCloseTo(2, 6)
    const after = [camera.toBoard([50, 350]), camera.toBoard([450, 350])]
    for (const i of [0, 1]) for (const axis of [0, 1]) expect(after[i]?.[axis]).toBeCloseTo(before[i]?.[axis] ?? NaN, 6)
  })

  test('do not disturb a drag, and move the view as soon as it is over', () => {
    const wall = threeNotes()
    const one = wall.finger(1).down(50, 50).move(50, 150)
    wall.wait(500)
    const [left, right] = [wall.finger(2).down(200, 600), wall.finger(3).down(500, 600)]
    left.move(150, 600)
    right.move(550, 600)
    expect(wall.view()).toEqual({ origin: [0, 0], zoom: 1 })
    one.move(50, 250).up()
    expect(wall.notes()).toContain('a@0,200')
    left.move(100, 600)
    right.move(600, 600)
    expect(wall.view().zoom).toBeGreaterThan(1)
  })

  test('stop moving the view when somebody takes a note', () => {
    const wall = threeNotes()
    const board = wall.finger(1).down(500, 600).move(520, 600)
    const { origin } = wall.view()
    wall.wait(500)
    const hand = wall.finger(2).down(70, 50).move(70, 150)
    board.move(600, 700)
    expect(wall.view().origin).toEqual(origin)
    hand.up()
    expect(wall.notes()).toContain('a@0,100')
  })

  test('two that land together on notes pinch: they are of one hand', () => {
    const wall = threeNotes()
    const [one, two] = [wall.finger(1).down(150, 50), wall.finger(2).down(310, 50)]
    one.move(100, 50)
    two.move(400, 50)
    one.up()
    two.up()
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
    expect(wall.view().zoom).toBeGreaterThan(1.5)
  })

  test('on a phone a second finger is always a pinch, and puts back what the first began', () => {
    const wall = threeNotes()
    wall.you.editor.camera.resize([390, 800])
    const one = wall.finger(1).down(50, 50).move(50, 150)
    wall.wait(500)
    const two = wall.finger(2).down(350, 50).move(380, 50)
    one.up()
    two.up()
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
    expect(wall.view().zoom).not.toBe(1)
  })
})

describe('palms and pens', () => {
  test('a palm changes nothing, when it lands or when it grows', () => {
    const wall = threeNotes()
    wall.finger(1, { contactPixels: PALM_PIXELS_MIN }).down(50, 50).move(50, 300).up()
    const grows = wall.finger(2).down(350, 50).move(350, 100)
    grows.move(350, 300, { contactPixels: PALM_PIXELS_MIN + 10 })
    grows.up()
    expect(wall.notes()).toEqual(['a@0,0', 'b@300,0', 'c@600,0'])
    expect(wall.view()).toEqual({ origin: [0, 0], zoom: 1 })
  })

  test('a hand that rests on the screen before or while a pen writes changes nothing', () => {
    const wall = threeNotes()
    const rest = wall.finger(1).down(350, 50).move(350, 90)
    const pen = wall.pen().down(50, 50).move(50, 150)
    const second = wall.finger(2).down(650, 50).move(650, 500)
    rest.move(350, 500)
    pen.up()
    rest.up()
    second.up()
    expect(wall.notes()).toEqual(['a@0,100', 'b@300,0', 'c@600,0'])
    expect(wall.view()).toEqual({ origin: [0, 0], zoom: 1 })
  })

  test('after a pen was seen a finger moves the view, for a while', () => {
    const wall = threeNotes()
    wall.pen().down(500, 600).up()
    wall.finger(1).down(50, 50).move(60, 50).up()
    expect(wall.notes()).toContain('a@0,0')
    expect(wall.view().origin).toEqual([-10, 0])
    wall.wait(30_000)
    wall.finger(1).down(60, 50).move(60, 150).up()
    expect(wall.notes()).toContain('a@0,100')
  })
})

test('only a finger that is by itself may rest for a menu', () => {
  const wall = threeNotes()
  const one = wall.finger(1).down(50, 50)
  expect(wall.hands.isAlone(1)).toBe(true)
  wall.wait(500)
  const two = wall.finger(2).down(350, 50)
  expect([1, 2].map((id) => wall.hands.isAlone(id))).toEqual([false, false])
  two.up()
  one.up()
  wall.finger(3, { contactPixels: PALM_PIXELS_MIN }).down(650, 50)
  expect(wall.hands.isAlone(3)).toBe(false)
})

test('a mouse and a finger drag at the same time', () => {
  const wall = threeNotes()
  const mouse = new Finger(wall, { pointerId: 1, pointerType: 'mouse', contactPixels: 1 }).down(50, 50).move(50, 100)
  const finger = wall.finger(7).down(350, 50).move(350, 150)
  mouse.up()
  finger.up()
  expect(wall.notes()).toEqual(['a@0,50', 'b@300,100', 'c@600,0'])
})
