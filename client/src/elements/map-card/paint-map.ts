import type { Point } from '@samenspel/shared/geometry/point'
import type { DrawnLink, DrawnMove, DrawnToken, Ground, GroundWords, MapDrawing } from '@samenspel/shared/maps/drawing'
import { LINK_WORDS_UNITS } from '@samenspel/shared/maps/link-words'
import { tokenCorners } from '@samenspel/shared/maps/token-form'
import { BOARD_FONT, type PaintContext } from '#elements/element-face.ts'
import { groundTones, levelSigns, levelTones, lineTones, mapInks } from './map-tones.ts'

/** Paints a drawing in its own units, with names when they can be read. */
export function paintMap(context: PaintContext, drawing: MapDrawing, hasWords: boolean): void {
  for (const ground of drawing.grounds) paintGround(context, ground)
  if (hasWords) for (const words of drawing.words) paintWords(context, words)
  for (const link of drawing.links) paintLink(context, link)
  if (hasWords) for (const link of drawing.links) paintLinkSigns(context, link)
  for (const move of drawing.moves) paintMove(context, move)
  if (hasWords) for (const token of drawing.tokens) paintLeader(context, token)
  for (const token of drawing.tokens) paintToken(context, token)
  if (hasWords) for (const token of drawing.tokens) paintName(context, token)
}

const TURN = 2 * Math.PI
/** Angles of drawings begin at twelve o'clock, those of a canvas at three. */
const angle = (turn: number): number => (turn - 0.25) * TURN

function paintGround(context: PaintContext, ground: Ground): void {
  context.beginPath()
  if (ground.type === 'line') {
    const { from, to, tone, hasArrow } = ground
    context.strokeStyle = lineTones[tone]
    context.lineWidth = tone === 'axis' ? 3.5 : 2
    context.setLineDash(tone === 'cut' ? [2, 8] : [])
    context.moveTo(...from)
    context.lineTo(...to)
    context.stroke()
    context.setLineDash([])
    if (hasArrow) paintHead(context, from, to, 14, lineTones[tone])
    return
  }
  context.fillStyle = groundTones[ground.tone]
  if (ground.type === 'box') context.rect(ground.box.x, ground.box.y, ground.box.width, ground.box.height)
  else if (ground.type === 'circle') context.arc(...ground.center, ground.radius, 0, TURN)
  else {
    context.arc(...ground.center, ground.outer, angle(ground.from), angle(ground.to))
    if (ground.inner === 0) context.lineTo(...ground.center)
    else context.arc(...ground.center, ground.inner, angle(ground.to), angle(ground.from), true)
    context.closePath()
  }
  context.fill()
  const isCell = ground.tone.startsWith('cell')
  if (ground.type === 'box' && !isCell) return
  context.strokeStyle = isCell ? mapInks.edge : mapInks.ground
  context.lineWidth = isCell ? 1 : 2
  context.stroke()
}

const wordTones: Readonly<Record<GroundWords['tone'], { readonly weight: number; readonly ink: string }>> = {
  axis: { weight: 700, ink: mapInks.words },
  advice: { weight: 700, ink: mapInks.words },
  end: { weight: 600, ink: mapInks.soft },
  zone: { weight: 600, ink: mapInks.soft },
  cell: { weight: 500, ink: mapInks.name },
  'cell-name': { weight: 600, ink: mapInks.name },
}

function paintWords(
  context: PaintContext,
  { lines, at, anchor, sizeUnits, lineUnits, tone, isUpright }: GroundWords,
): void {
  context.save()
  context.translate(...at)
  if (isUpright) context.rotate(-TURN / 4)
  const { weight, ink } = wordTones[tone]
  context.font = `${weight} ${sizeUnits}px ${BOARD_FONT}`
  context.fillStyle = ink
  context.textAlign = anchor === 'middle' ? 'center' : anchor
  for (const [i, line] of lines.entries()) context.fillText(line, 0, i * lineUnits)
  context.restore()
}

/** A head at the end of a line that comes from `from`. */
function paintHead(context: PaintContext, from: Point, to: Point, length: number, ink: string): void {
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0])
  context.fillStyle = ink
  context.beginPath()
  context.moveTo(...to)
  for (const side of [0.42, -0.42])
    context.lineTo(to[0] - length * Math.cos(turn + side), to[1] - length * Math.sin(turn + side))
  context.closePath()
  context.fill()
}

const DASHES: Readonly<Record<DrawnLink['status'], readonly number[]>> = {
  existing: [],
  wanted: [14, 9],
  weakened: [3, 8],
  broken: [22, 14],
}

function paintLink(context: PaintContext, link: DrawnLink): void {
  const { start, bend, end, direction, status, type, widthUnits, isInformal } = link
  const ink = type === 'conflict' ? mapInks.alarm : mapInks.link
  context.strokeStyle = ink
  context.lineWidth = widthUnits
  context.setLineDash(DASHES[status])
  context.beginPath()
  context.moveTo(...start)
  context.quadraticCurveTo(...bend, ...end)
  context.stroke()
  context.setLineDash([])
  if (isInformal) {
    context.strokeStyle = groundTones.plot
    context.lineWidth = widthUnits * 0.4
    context.stroke()
  }
  if (direction !== 'none') paintHead(context, bend, end, 12 + widthUnits, ink)
  if (direction === 'two') paintHead(context, bend, start, 12 + widthUnits, ink)
}

/** Above the lines of all relations. */
function paintLinkSigns(context: PaintContext, { status, sign, middle, words, wordsAt }: DrawnLink): void {
  const [x, y] = middle
  if (status === 'broken') write(context, '×', { x, y: y + 10, size: 30, ink: mapInks.alarm })
  if (sign !== '') paintSign(context, sign, middle)
  if (words !== '')
    write(context, words, { x: wordsAt[0], y: wordsAt[1] + 6, size: LINK_WORDS_UNITS, ink: mapInks.soft })
}

function paintSign(context: PaintContext, sign: string, [x, y]: Point): void {
  context.beginPath()
  context.arc(x, y, 12, 0, TURN)
  context.fillStyle = '#ffffff'
  context.fill()
  context.strokeStyle = mapInks.link
  context.lineWidth = 1.5
  context.stroke()
  write(context, sign, { x, y: y + 7, size: 20, ink: mapInks.name })
}

interface Writing {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly ink: string
}

function write(context: PaintContext, text: string, { x, y, size, ink }: Writing): void {
  context.font = `700 ${size}px ${BOARD_FONT}`
  context.textAlign = 'center'
  context.fillStyle = ink
  context.fillText(text, x, y)
  context.textAlign = 'start'
}

function paintMove(context: PaintContext, { ghost, radius, from, to, type }: DrawnMove): void {
  context.strokeStyle = mapInks.move
  context.lineWidth = 2.5
  context.setLineDash([5, 5])
  context.beginPath()
  context.arc(...ghost, radius, 0, TURN)
  context.stroke()
  context.setLineDash(type === 'aim' ? [12, 8] : [])
  context.lineWidth = 3.5
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
  context.setLineDash([])
  paintHead(context, from, to, 16, mapInks.move)
}

function paintLeader(context: PaintContext, { center, label }: DrawnToken): void {
  if (!label.leader) return
  context.strokeStyle = mapInks.soft
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(...center)
  context.lineTo(...label.leader[1])
  context.stroke()
}

function paintToken(context: PaintContext, token: DrawnToken): void {
  const { center, radius, form, level, isGhost, isSizeUnset, isUnheard, isPinned } = token
  const [x, y] = center
  const tone = levelTones[level ?? 'plain']
  context.save()
  context.translate(x, y)
  context.beginPath()
  const corners = tokenCorners(form, radius)
  if (corners.length === 0) context.arc(0, 0, radius, 0, TURN)
  for (const corner of corners) context.lineTo(...corner)
  context.closePath()
  context.fillStyle = isGhost ? '#ffffff' : tone.fill
  context.fill()
  context.lineWidth = 2.5
  context.lineJoin = 'round'
  context.strokeStyle = isGhost ? mapInks.move : level === 'unset' || isSizeUnset ? mapInks.words : '#ffffff'
  context.setLineDash(isGhost || isSizeUnset ? [4, 3] : [])
  context.stroke()
  context.setLineDash([])
  if (level !== undefined && !isGhost)
    write(context, levelSigns[level], { x: 0, y: radius * 0.42, size: radius * 1.25, ink: tone.ink })
  if (isPinned) {
    context.fillStyle = mapInks.words
    context.fillRect(-4, -radius - 6, 8, 8)
  }
  if (isUnheard) paintUnheard(context, radius)
  context.restore()
}

/** A triangle with an exclamation mark at the token's shoulder. */
function paintUnheard(context: PaintContext, radius: number): void {
  context.translate(radius * 0.75, -radius * 0.75)
  context.beginPath()
  context.moveTo(0, -11)
  context.lineTo(11, 8)
  context.lineTo(-11, 8)
  context.closePath()
  context.fillStyle = '#ffffff'
  context.fill()
  context.strokeStyle = mapInks.alarm
  context.stroke()
  write(context, '!', { x: 0, y: 6, size: 14, ink: mapInks.alarm })
}

function paintName(context: PaintContext, { label }: DrawnToken): void {
  const { box, lines, align, sizeUnits, lineUnits } = label
  context.font = `600 ${sizeUnits}px ${BOARD_FONT}`
  context.textAlign = align
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
  context.lineJoin = 'round'
  context.strokeStyle = 'rgba(255, 254, 251, 0.88)'
  context.lineWidth = 4.5
  context.fillStyle = mapInks.name
  for (const [i, line] of lines.entries()) {
    const y = box.y + sizeUnits * 0.88 + i * lineUnits
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  }
  context.textAlign = 'start'
}
