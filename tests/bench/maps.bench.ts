/**
 * Maps of stakeholders: laying a network out by force beside other libraries, alone and before the eyes of somebody, and laying out a full map with its names.
 * MAPS_THROTTLE is how many times slower the processor of the browser is made.
 */
import { WIDE_SPACE } from '@samenspel/shared/maps/drawing'
import { emptyMapContent } from '@samenspel/shared/maps/empty-map'
import { startForceLayout } from '@samenspel/shared/maps/force-layout'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import type { RecordId } from '@samenspel/shared/ids'
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
// Its types name no other export.
// oxlint-disable-next-line import/no-named-as-default
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { createRandom } from '../support/random.ts'
import { compared, print, summarise, timesOf } from './figures.ts'
import { LINKS, NODES, nodeIds, pairs } from './maps/graph.ts'
import { layoutFrames } from './maps/layout-frames.ts'

const STEPS = 300
/** What one frame may spend on the layout; `network-layout-button.tsx`. */
const SLICE_MS = 6
const FRAME_MS = 1000 / 60

const random = createRandom(1)
const links = pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, strength: null }))
const nodes = nodeIds.map((id, i) => ({
  id,
  at: i < 3 ? ([300 + 300 * i, 500] as const) : undefined,
  isPinned: i < 3,
}))

process.stdout.write(`${NODES} stakeholders, ${LINKS} relations, ${STEPS} steps; median, 95th percentile\n`)
const own = await timesOf(20, () => {
  const layout = startForceLayout(nodes, links)
  while (layout.run(1_000, () => performance.now()));
})
const d3 = await timesOf(20, () => {
  const points: (SimulationNodeDatum & { id: string })[] = nodeIds.map((id) => ({ id }))
  const simulation = forceSimulation(points)
    .force('push', forceManyBody().strength(-120))
    .force(
      'draw',
      forceLink<SimulationNodeDatum & { id: string }, { source: string; target: string }>(
        links.map(({ from, to }) => ({ source: from, target: to })),
      ).id(({ id }) => id),
    )
    .force('x', forceX(WIDE_SPACE.width / 2).strength(0.03))
    .force('y', forceY(WIDE_SPACE.height / 2).strength(0.03))
    .stop()
  simulation.tick(STEPS)
})
const atlas = await timesOf(20, () => {
  const graph = new Graph({ multi: true })
  for (const [i, id] of nodeIds.entries()) graph.addNode(id, { x: Math.cos(i), y: Math.sin(i) })
  for (const { from, to } of links) graph.addEdge(from, to)
  forceAtlas2.assign(graph, { iterations: STEPS, settings: forceAtlas2.inferSettings(graph) })
})
print('the whole layout', own, `${compared(own, d3, 'd3-force')}, ${compared(own, atlas, 'ForceAtlas2')}`)
print('d3-force', d3)
print('graphology ForceAtlas2', atlas)

const slices: number[] = []
const sliced = startForceLayout(nodes, links)
for (let goesOn = true; goesOn;) {
  const startMs = performance.now()
  goesOn = sliced.run(SLICE_MS, () => performance.now())
  slices.push(performance.now() - startMs)
}
const slice = summarise(slices)
print(
  `one slice while it runs (${slices.length} in all)`,
  slice,
  `${((slice.p95Ms / FRAME_MS) * 100).toFixed(0)} % of a frame`,
)
const { coordinates } = sliced
const stayed = nodes.every(
  ({ at, isPinned }, i) => !isPinned || (coordinates[2 * i] === at?.[0] && coordinates[2 * i + 1] === at?.[1]),
)
process.stdout.write(`what is pinned has stayed: ${stayed ? 'yes' : 'NO'}\n`)
if (!stayed) process.exitCode = 1

const content: MapContent = {
  ...emptyMapContent('grid', 'krachtenveld'),
  showsAdvice: true,
  entries: Array.from({ length: 60 }, (_, i) => ({
    id: `s${i}` as RecordId,
    name: random.pick(['Wijkteam', 'Gemeente, afdeling wonen', 'Ondernemersvereniging winkelcentrum', 'Ouderraad']),
    form: 'group',
    sector: null,
    place: { type: 'grid', at: [random.int(1000) / 1000, random.int(1000) / 1000] },
    aim: null,
    before: null,
    size: null,
    color: null,
    isUnheard: false,
  })),
}
const layout = await timesOf(20, () => layOutMap({ ...content }))
print(
  'a grid of 60 stakeholders with all their names',
  layout,
  `${((layout.medianMs / FRAME_MS) * 100).toFixed(0)} % of a frame`,
)

await layoutFrames()
