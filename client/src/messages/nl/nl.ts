import { board } from './board.ts'
import { canvas } from './canvas.ts'
import { common } from './common.ts'
import { home } from './home.ts'
import { join } from './join.ts'
import { links } from './links.ts'
import { list } from './list.ts'
import { looks } from './looks.ts'
import { media } from './media.ts'
import { panels } from './panels.ts'
import { versions } from './versions.ts'
import { wall } from './wall.ts'

/** All Dutch texts, by area. */
export const nl = { board, canvas, common, home, join, links, list, looks, media, panels, versions, wall }
