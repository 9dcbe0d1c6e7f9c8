import { useReducer } from 'react'

const initial = { x: 0, y: 0, visible: true }

function reduce(state, action) {
  switch (action.type) {
    case 'move':
      return { ...state, x: action.x, y: action.y }
    case 'toggle':
      return { ...state, visible: !state.visible }
    default:
      return state
  }
}

export const CursorReadout = ({ precision }) => {
  const [state, dispatch] = useReducer(reduce, initial)

  window.addEventListener('mousemove', (e) => { // want no-unremoved-listener: "'mousemove' listener on 'window'"
    dispatch({ type: 'move', x: e.clientX, y: e.clientY })
  })

  if (!state.visible) return null
  return (
    <output onClick={() => dispatch({ type: 'toggle' })}>
      {state.x.toFixed(precision)} : {state.y.toFixed(precision)}
    </output>
  )
}
