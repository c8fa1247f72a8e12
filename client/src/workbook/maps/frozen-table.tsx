import type { ReactNode } from 'react'
import type { FrozenTable } from '@samenspel/shared/maps/frozen-map'
import styles from './maps.module.css'

/** A table as it was. */
export function FrozenTableView({ table }: { readonly table: FrozenTable }): ReactNode {
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {table.head.map((word, i) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={i} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            // It never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              {row.map((word, column) =>
                column === 0 ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={column} scope="row">
                    {word}
                  </th>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{word}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
