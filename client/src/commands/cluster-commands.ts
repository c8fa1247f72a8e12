/** Commands about clusters and tags. */
import type { Editor } from '#editor/editor.ts'
import {
  clusterable,
  clusterToSplit,
  makeCluster,
  mergeClusters,
  sortable,
  sortTargets,
  splitCluster,
  targetClusters,
  type SortKey,
} from './clusters.ts'
import { always, type Command } from './command.ts'
import { taggable } from './tags.ts'

const sort = (by: SortKey): Command => ({
  shortcuts: [],
  isEnabled: (editor: Editor) => sortable(editor).length > 0,
  run: (editor) => sortTargets(editor, by),
})

export const clusterCommands = {
  'cluster.make': {
    shortcuts: [{ key: 'k', mod: true }],
    isEnabled: (editor) => clusterable(editor).length > 0,
    run: makeCluster,
  },
  'cluster.merge': {
    shortcuts: [],
    isEnabled: (editor) => targetClusters(editor).length > 1,
    run: mergeClusters,
  },
  'cluster.split': {
    shortcuts: [],
    isEnabled: (editor) => clusterToSplit(editor) !== undefined,
    run: splitCluster,
  },
  'sort.color': sort('color'),
  'sort.tag': sort('tag'),
  'sort.stamps': sort('stamps'),
  'sort.author': sort('author'),
  'tag.edit': {
    shortcuts: [{ key: 'g' }],
    isEnabled: (editor) => taggable(editor).length > 0,
    run: (editor) => editor.panel.set('tags'),
  },
  'filter.open': {
    shortcuts: [{ key: 'f', shift: true }],
    isEnabled: always,
    run: (editor) => editor.panel.set('filter'),
  },
} as const satisfies Readonly<Record<string, Command>>
