import { useState } from 'react'

export function GestureRecorder({ onDone }) {
  const [points, setPoints] = useState([])
  const [recording, setRecording] = useState(false)

  function onMove(event) {
    setPoints((all) => [...all, [event.clientX, event.clientY]])
  }

  function start() {
    setPoints([])
    setRecording(true)
    document.addEventListener('mousemove', onMove)
  }

  // Runs in a later render, which has an `onMove` of its own.
  function stop() {
    document.removeEventListener('mousemove', onMove)
    setRecording(false)
    onDone(points)
  }

  return <button onClick={recording ? stop : start}>{recording ? `Stop (${points.length})` : 'Record'}</button>
}
