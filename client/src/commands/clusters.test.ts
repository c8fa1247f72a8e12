import { describe, expect, test } from 'vitest'
import { clusterBox } from '@samenspel/shared/elements/cluster'
import type { ElementId } from '@samenspel/shared/ids'
import { Driver } from '#testing/drive.ts'
import { takeClipping } from './clipboard.ts'
import { paste } from './paste.ts'
import { commands } from './registry.ts'
import { boardTags, filterCount, passes, toggleFilter, toggleTag } from './tags.ts'

const run = (you: Driver, id: keyof typeof commands): void => {
  expect(commands[id].isEnabled(you.editor)).toBe(true)
  commands[id].run(you.editor)
}

/** What is in which cluster: `Geld: a, b`. */
function clusters(you: Driver): readonly string[] {
  const all = you.editor.board.elements.all()
  return all
    .flatMap((element) => (element.kind === 'cluster' ? element : []))
    .map(({ id, title }) => {
      const texts = all.flatMap((each) => (each.kind === 'sticky-note' && each.cluster === id ? each.text : []))
      return `${title}: ${texts.toSorted().join(', ')}`
    })
}

function name(you: Driver, id: ElementId | undefined, title: string): void {
  if (id)
    you.editor.board.edit((edit) =>
      edit.elements.spliceText(id, 'cluster', { field: 'title', at: 0, deleteCount: 0, insert: title }),
    )
  you.editor.editing.set(null)
}

/** Two notes side by side in a cluster, whose heading lies at 100 to 164 from above; one outside. */
function withCluster(): { you: Driver; a: ElementId; b: ElementId; cluster: ElementId } {
  const you = new Driver()
  const a = you.note(100, 164, 'a', 'green')
  const b = you.note(320, 164, 'b', 'yellow')
  you.note(700, 500, 'los')
  you.click(110, 200).holding({ shift: true }).click(330, 200).holding({})
  you.key('Ctrl+k')
  const cluster = you.editor.editing.get()?.id
  name(you, cluster, 'Geld')
  you.key('Escape')
  if (!cluster) throw new Error('No cluster was made.')
  return { you, a, b, cluster }
}

describe('making a cluster', () => {
  test('puts the selected notes under a name, which is open to be written, as one step', () => {
    const you = new Driver()
    you.note(0, 100, 'a')
    you.note(220, 100, 'b')
    you.key('Ctrl+a')
    you.key('Ctrl+k')
    const open = you.editor.editing.get()
    expect(open && you.element(open.id)?.kind).toBe('cluster')
    expect(clusters(you)).toEqual([': a, b'])
    you.editor.editing.set(null)
    you.key('Ctrl+z')
    expect(clusters(you)).toEqual([])
    expect(you.notes()).toEqual(['a@0,100', 'b@220,100'])
  })

  test('lies around its notes', () => {
    const { you, cluster } = withCluster()
    const element = you.element(cluster)
    expect(element?.kind === 'cluster' && clusterBox(element)).toEqual({ x: 72, y: 100, width: 476, height: 292 })
  })
})

describe('a cluster', () => {
  test('moves with its notes by its heading, and the notes alone by themselves', () => {
    const { you } = withCluster()
    you.holding({ mod: true }).press(200, 120).drag(300, 120).release()
    expect(you.notes()).toContain('a@200,164')
    expect(you.notes()).toContain('b@420,164')
    expect(clusters(you)).toEqual(['Geld: a, b'])
  })

  test('lets presses through where there is no heading', () => {
    const { you } = withCluster()
    you.click(310, 300)
    expect(you.selected()).toEqual([])
    you.click(200, 120)
    expect(you.selected()).toEqual(['Geld'])
  })

  test('takes in what is put down in it and lets go of what is dragged out, as one step', () => {
    const { you } = withCluster()
    you.holding({ mod: true }).press(750, 550).drag(350, 320).release()
    expect(clusters(you)).toEqual(['Geld: a, b, los'])
    you.key('Ctrl+z')
    expect(clusters(you)).toEqual(['Geld: a, b'])
    you.press(110, 200).drag(110, 700).release()
    expect(clusters(you)).toEqual(['Geld: b'])
    you.key('Ctrl+z')
    expect(clusters(you)).toEqual(['Geld: a, b'])
  })

  test('that loses its last note stays where it was, and takes new ones', () => {
    const { you, cluster } = withCluster()
    you.press(90, 390).drag(540, 180).release()
    expect(you.selected()).toEqual(['a', 'b'])
    you.holding({ mod: true }).press(150, 200).drag(150, 700).release().holding({})
    expect(clusters(you)).toEqual(['Geld: '])
    expect(you.element(cluster)?.position).toEqual([72, 100])
    you.doubleClick(200, 300)
    expect(clusters(you)).toEqual(['Geld: '])
    you.editor.editing.set(null)
  })

  test('keeps its notes when it is deleted', () => {
    const { you } = withCluster()
    you.click(200, 120)
    you.key('Delete')
    expect(clusters(you)).toEqual([])
    expect(you.notes().map((note) => note.split('@')[0])).toEqual(['a', 'b', 'los'])
    you.key('Ctrl+z')
    expect(clusters(you)).toEqual(['Geld: a, b'])
  })

  test('the next note of a chain is in it too', () => {
    const { you, b } = withCluster()
    you.click(330, 200).click(330, 200)
    expect(you.editor.editing.get()?.id).toBe(b)
    commands['edit.deselect'].run(you.editor)
  })
})

describe('merging and splitting', () => {
  test('merging brings all notes to the first, and both names', () => {
    const { you } = withCluster()
    you.note(100, 480, 'c')
    you.click(110, 490)
    you.key('Ctrl+k')
    name(you, you.editor.editing.get()?.id, 'Schuld')
    you.key('Escape')
    you.click(200, 120).holding({ shift: true }).click(200, 440).holding({})
    run(you, 'cluster.merge')
    expect(clusters(you)).toEqual(['Geld + Schuld: a, b, c'])
    expect(you.notes()).toContain('c@100,384')
    you.key('Ctrl+z')
    expect(clusters(you)).toEqual(['Geld: a, b', 'Schuld: c'])
  })

  test('splitting takes the selected notes beside the rest under a name of their own', () => {
    const { you } = withCluster()
    you.click(330, 200)
    run(you, 'cluster.split')
    name(you, you.editor.editing.get()?.id, 'Rest')
    expect(clusters(you)).toEqual(['Geld: a', 'Rest: b'])
    const [b] = you.notes().filter((note) => note.startsWith('b@'))
    expect(Number(b?.slice(2).split(',')[0])).toBeGreaterThan(548)
  })
})

test('sorting by colour lays the notes of a cluster out anew, in the reading order too', () => {
  const { you, a, b } = withCluster()
  you.click(200, 120)
  run(you, 'sort.color')
  expect(you.notes()).toContain('b@100,164')
  expect(you.notes()).toContain('a@320,164')
  expect((you.element(b)?.order ?? '') < (you.element(a)?.order ?? '')).toBe(true)
})

describe('tags', () => {
  test('are put on all selected notes, and taken off when all have them', () => {
    const { you, a, b } = withCluster()
    you.click(110, 200)
    expect(toggleTag(you.editor, ' Huur  hoog ')).toBe(true)
    expect(you.element(a)).toMatchObject({ tags: ['huur hoog'] })
    you.key('Escape')
    you.click(200, 120)
    toggleTag(you.editor, 'huur hoog')
    expect(you.element(b)).toMatchObject({ tags: ['huur hoog'] })
    expect(boardTags(you.editor)).toEqual([{ word: 'huur hoog', noteCount: 2 }])
    toggleTag(you.editor, 'huur hoog')
    expect(boardTags(you.editor)).toEqual([])
    you.key('Ctrl+z')
    expect(boardTags(you.editor)).toEqual([{ word: 'huur hoog', noteCount: 2 }])
  })

  test('what is no word, and whoever may not edit, puts none on', () => {
    const { you } = withCluster()
    you.click(110, 200)
    expect(toggleTag(you.editor, '   ')).toBe(false)
    const viewer = new Driver('viewer')
    viewer.editor.focused.set(viewer.note(0, 0, 'a'))
    expect(toggleTag(viewer.editor, 'geld')).toBe(false)
  })

  test('the filter counts what has the colour and all the tags', () => {
    const { you, a } = withCluster()
    you.click(110, 200)
    toggleTag(you.editor, 'huur')
    expect(filterCount(you.editor)).toEqual({ passing: 3, all: 3 })
    toggleFilter(you.editor, { tag: 'huur' })
    expect(filterCount(you.editor)).toEqual({ passing: 1, all: 3 })
    toggleFilter(you.editor, { color: 'yellow' })
    expect(filterCount(you.editor)).toEqual({ passing: 0, all: 3 })
    toggleFilter(you.editor, { tag: 'huur' })
    expect(filterCount(you.editor)).toEqual({ passing: 2, all: 3 })
    const element = you.element(a)
    expect(element?.kind === 'sticky-note' && passes(you.editor.filter.get(), element)).toBe(false)
  })
})

describe('between boards', () => {
  test('a copied cluster brings its notes, with their tags and groups', () => {
    const { you } = withCluster()
    you.key('Ctrl+a')
    you.key('Ctrl+g')
    you.key('Escape')
    you.holding({ mod: true }).click(110, 200).holding({})
    toggleTag(you.editor, 'huur')
    you.editor.selection.set(
      new Set(you.editor.board.elements.all().flatMap(({ id, kind }) => (kind === 'cluster' ? id : []))),
    )
    const clipping = takeClipping(you.editor)
    expect(clipping?.plain).toBe('Geld\na\nb')
    const other = new Driver()
    paste(other.editor, clipping ?? {})
    expect(clusters(other)).toEqual(['Geld: a, b'])
    const notes = other.editor.board.elements.all().filter(({ kind }) => kind === 'sticky-note')
    expect(notes).toMatchObject([{ tags: ['huur'] }, { tags: [] }])
    expect(notes[0]?.group).not.toBe('')
    expect(notes[0]?.group).toBe(notes[1]?.group)
    expect(notes[0]?.group).not.toBe(you.editor.board.elements.all()[0]?.group)
  })

  test('a note copied without its cluster is in none, and a locked one comes unlocked', () => {
    const { you, a } = withCluster()
    you.editor.board.edit((edit) => edit.elements.setEnvelope(a, { locked: true }))
    you.editor.focused.set(a)
    const other = new Driver()
    paste(other.editor, takeClipping(you.editor) ?? {})
    expect(other.editor.board.elements.all()).toMatchObject([{ text: 'a', cluster: '', locked: false }])
  })

  test('cutting a cluster takes its notes along', () => {
    const { you } = withCluster()
    you.click(200, 120)
    takeClipping(you.editor)
    const { clipping } = you.editor
    commands['edit.cut'].run(you.editor)
    expect(you.notes()).toEqual(['los@700,500'])
    paste(you.editor, clipping.get() ?? {})
    expect(clusters(you)).toEqual(['Geld: a, b'])
  })
})

describe('copies', () => {
  test('that are dragged into a cluster with Alt are in it, and those dragged out are in none', () => {
    const { you } = withCluster()
    you.holding({ alt: true }).press(750, 550).drag(300, 300).release().holding({})
    expect(clusters(you)).toEqual(['Geld: a, b, los'])
    you.holding({ alt: true }).press(150, 200).drag(900, 700).release().holding({})
    expect(clusters(you)).toEqual(['Geld: a, b, los'])
  })
})

test('sorting by stamps puts what most people have stuck something to first', () => {
  const { you, a, b, cluster } = withCluster()
  const stamp = (id: ElementId, who: string): void =>
    you.editor.board.edit((edit) =>
      edit.elements.setEnvelopeWord(id, { field: 'stamps', word: `heart.${who.repeat(16)}`, isThere: true }),
    )
  stamp(b, 'A')
  stamp(b, 'B')
  stamp(a, 'A')
  you.editor.selection.set(new Set([cluster]))
  run(you, 'sort.stamps')
  expect([you.element(b)?.position[0], you.element(a)?.position[0]]).toEqual([100, 320])
})
