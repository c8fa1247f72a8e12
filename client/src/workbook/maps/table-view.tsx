import type { ReactNode } from 'react'
import type { MapTable } from '@samenspel/shared/maps/map-table'
import styles from './tables.module.css'

interface TableViewProps {
  readonly table: MapTable
  readonly lang: string
}

/** A table to read: as it was when it was frozen, and on paper. */
export function TableView({ table, lang }: TableViewProps): ReactNode {
  return (
    <div className={styles['tableFrame']}>
      <table className={`${styles['table']} ${styles['readTable']}`} lang={lang}>
        <thead>
          <tr>
            {table.head.map((word, i) => (
              // Columns of a table that is read never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={i} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              {row.map(({ text, tone }, column) =>
                column === 0 ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} className={styles[`tone-${tone}`]}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
