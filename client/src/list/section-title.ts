import type { Messages } from '#messages/load-messages.ts'
import type { Section } from './sections.ts'

/** What a section is called. */
export function titleOf({ frame, cluster }: Section, { list }: Messages): string {
  if (cluster) return cluster.title.trim() || list.unnamedCluster
  return frame ? frame.title.trim() || list.unnamedFrame : list.outsideFrames
}
