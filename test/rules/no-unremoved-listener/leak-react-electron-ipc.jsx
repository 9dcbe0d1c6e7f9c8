import { useCallback, useEffect, useState } from 'react'

const { ipcRenderer } = window.require('electron')

export function Downloads() {
  const [progress, setProgress] = useState({})

  const onProgress = useCallback((_event, { id, percent }) => {
    setProgress((all) => ({ ...all, [id]: percent }))
  }, [])

  useEffect(() => {
    ipcRenderer.on('download-progress', onProgress) // want no-unremoved-listener: "'download-progress' listener on 'ipcRenderer'"
    ipcRenderer.send('downloads:list')
  }, [onProgress])

  return (
    <table>
      <tbody>
        {Object.entries(progress).map(([id, percent]) => (
          <tr key={id}>
            <td>{id}</td>
            <td>{percent} %</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
