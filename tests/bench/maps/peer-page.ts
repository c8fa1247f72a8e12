/** The same network by d3-force and SVG, as its own examples draw it: each tick moves every line, circle and name. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { Pairs } from './graph.ts'

interface PeerWindow extends Window {
  /** Lays the network out before one's eyes; fulfilled when it rests. */
  layOutPeer?: (ids: readonly string[], pairs: Pairs) => Promise<void>
}

const WIDTH = 1400
const HEIGHT = 990
const make = <Name extends keyof SVGElementTagNameMap>(name: Name, parent: Element): SVGElementTagNameMap[Name] =>
  parent.appendChild(document.createElementNS('http://www.w3.org/2000/svg', name))

/** Draws the network once, as it begins. */
function drawn(ids: readonly string[], pairs: Pairs) {
  const svg = make('svg', document.body)
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
  const lines = pairs.map(() => {
    const line = make('line', svg)
    line.setAttribute('stroke', '#6d6a86')
    line.setAttribute('stroke-width', '2.5')
    return line
  })
  const groups = ids.map((id) => {
    const group = make('g', svg)
    make('circle', group).setAttribute('r', '10')
    const name = make('text', group)
    name.textContent = `Belanghebbende ${id}`
    name.setAttribute('x', '14')
    name.setAttribute('font-size', '16')
    return group
  })
  return { lines, groups }
}

;(window as PeerWindow).layOutPeer = (ids, pairs) =>
  new Promise((resolve) => {
    const { lines, groups } = drawn(ids, pairs)
    const nodes: (SimulationNodeDatum & { id: string })[] = ids.map((id) => ({ id }))
    const links = pairs.map(([from, to]) => ({ source: `n${from}`, target: `n${to}` }))
    forceSimulation(nodes)
      .force('push', forceManyBody().strength(-120))
      .force(
        'draw',
        forceLink<(typeof nodes)[number], (typeof links)[number]>(links).id(({ id }) => id),
      )
      .force('x', forceX(WIDTH / 2).strength(0.03))
      .force('y', forceY(HEIGHT / 2).strength(0.03))
      .on('tick', () => {
        for (const [i, { x = 0, y = 0 }] of nodes.entries())
          groups[i]?.setAttribute('transform', `translate(${x} ${y})`)
        for (const [i, [from, to]] of pairs.entries()) {
          const [a, b] = [nodes[from], nodes[to]]
          lines[i]?.setAttribute('x1', String(a?.x))
          lines[i]?.setAttribute('y1', String(a?.y))
          lines[i]?.setAttribute('x2', String(b?.x))
          lines[i]?.setAttribute('y2', String(b?.y))
        }
      })
      .on('end', () => resolve())
  })
