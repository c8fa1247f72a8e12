import { useState, type ReactNode } from 'react'
import type { RecordId } from '@samenspel/shared/ids'
import type { RecordGraph } from '@samenspel/shared/knowledge/record-graph'
import { emptyMapContent } from '@samenspel/shared/maps/empty-map'
import type { MapContent } from '@samenspel/shared/maps/map-content'
import { presetsInOrder } from '@samenspel/shared/maps/presets'
import { addMap } from '#commands/records/maps.ts'
import type { Editor } from '#editor/editor.ts'
import { openRecord } from '#editor/open-record.ts'
import type { LaterMessages } from '#messages/later-messages.ts'
import { useBoardProperties } from '#pages/board/use-board.ts'
import type { PageParts } from '#pages/page-parts.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { MapThumb } from './map-thumb.tsx'
import styles from './maps.module.css'

interface NewMapDialogProps {
  readonly parts: PageParts
  readonly editor: Editor
  readonly texts: LaterMessages['maps']
  readonly graph: RecordGraph
  close(): void
}

/** A new map is chosen by its picture: the same word means different maps to different people. */
export function NewMapDialog({ editor, texts, graph, close }: NewMapDialogProps): ReactNode {
  const [chosen, choose] = useState(0)
  const [area, setArea] = useState('')
  const { language } = useBoardProperties(editor.board)
  const areas = graph.all('work-area')
  const make = (): void => {
    const form = presetsInOrder[chosen]
    if (!form) return
    const name = texts.presets[form.preset]?.name ?? texts.unknownForm
    const title = texts.newTitle(name, areas.find(({ id }) => id === area)?.name.trim() ?? '')
    const id = addMap(editor.board, graph, { ...form, title, language, area })
    close()
    openRecord(editor, id)
  }
  return (
    <Dialog title={texts.chooseForm} closeLabel={texts.close} onClose={close} wide>
      <fieldset className={styles['forms']}>
        <legend className="unseen">{texts.chooseForm}</legend>
        {presetsInOrder.map(({ type, preset }, i) => (
          <label key={preset} className={styles['formChoice']}>
            <input type="radio" name="map-form" checked={i === chosen} onChange={() => choose(i)} />
            <MapThumb content={emptyContent(type, preset)} />
            <strong>{texts.presets[preset]?.name}</strong>
            <span className={styles['hint']}>{texts.presets[preset]?.hint}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['newMapFoot']}>
        {areas.length > 0 && (
          <SelectField
            label={texts.area}
            value={area}
            options={[
              ['', texts.allAreas],
              ...areas.map((each): [string, string] => [each.id, each.name.trim() || texts.unnamedArea]),
            ]}
            choose={setArea}
          />
        )}
        <Button look="primary" icon="plus" label={texts.make} onClick={make} />
      </div>
    </Dialog>
  )
}

/** A few tokens with relations, for an empty network is an empty sheet. */
function sampleNetwork(): Pick<MapContent, 'entries' | 'links'> {
  const points = [
    [700, 480],
    [300, 250],
    [1100, 300],
    [350, 780],
    [1050, 760],
  ] as const
  const entries = points.map((at, i) => ({
    id: `sample-${i}` as RecordId,
    name: '',
    form: 'group' as const,
    sector: null,
    place: { type: 'network' as const, at, isPinned: false },
    aim: null,
    before: null,
    size: null,
    color: null,
    isUnheard: false,
  }))
  const links = entries.slice(1).map(({ id }) => ({
    id,
    from: 'sample-0' as RecordId,
    to: id,
    type: 'cooperation' as const,
    label: '',
    direction: 'none' as const,
    strength: null,
    valence: null,
    isInformal: false,
    status: 'existing' as const,
  }))
  return { entries, links }
}

const kept = new Map<string, MapContent>()

/** A map of this form with nobody on it; the same object for the same form. */
function emptyContent(type: MapContent['type'], preset: string): MapContent {
  const known = kept.get(preset)
  if (known) return known
  const content: MapContent = { ...emptyMapContent(type, preset), ...(type === 'network' ? sampleNetwork() : {}) }
  kept.set(preset, content)
  return content
}
