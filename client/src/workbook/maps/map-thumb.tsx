import { useMemo, type ReactNode } from 'react'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { layOutMap } from '@samenspel/shared/maps/map-layout'
import { Icon } from '#ui/icon.tsx'
import { LinkCurve, MapGround } from './map-picture.tsx'
import picture from './map-picture.module.css'
import styles from './maps.module.css'

/** A map as a stamp: its form, and a dot for each that is placed. */
export function MapThumb({ content }: { readonly content: MapContent }): ReactNode {
  const drawing = useMemo(() => {
    const entries = content.entries.map((entry) => ({ ...entry, name: '' }))
    return layOutMap({ ...content, entries, showsAdvice: false, sizeBy: '', colorBy: '' })
  }, [content])
  if (drawing.grounds.length === 0)
    return (
      <span className={styles['thumbTable']}>
        <Icon name={content.type === 'list' ? 'list' : 'structure'} size={40} />
      </span>
    )
  return (
    <svg
      className={`${picture['picture']} ${styles['thumb']}`}
      viewBox={`0 0 ${drawing.space.width} ${drawing.space.height}`}
      aria-hidden="true"
    >
      <MapGround drawing={{ ...drawing, words: [], moves: [] }} />
      {drawing.links.map((link) => (
        <LinkCurve key={link.id} link={{ ...link, widthUnits: 8, words: '', sign: '' }} />
      ))}
      {drawing.tokens.map(({ id, center }) => (
        <circle key={id} className={picture['level-plain']} cx={center[0]} cy={center[1]} r={24} />
      ))}
    </svg>
  )
}
