/** The network that is laid out in all figures: some stakeholders have many relations and most have few, as in real ones. */
import { createRandom } from '../../support/random.ts'

export const NODES = 150
export const LINKS = 400

const random = createRandom(1)

export const nodeIds: readonly string[] = Array.from({ length: NODES }, (_, i) => `n${i}`)

/** Numbers of the nodes that are related. */
export type Pairs = readonly (readonly [from: number, to: number])[]

export const pairs: Pairs = Array.from({ length: LINKS }, () => {
  const [from, to] = [random.int(NODES), Math.floor((random.int(1000) / 1000) ** 2 * NODES)]
  return [from, to === from ? (to + 1) % NODES : to]
})
