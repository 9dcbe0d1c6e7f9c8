import React, { useEffect, useRef, useState } from 'react'
import { search } from '../api'

export default function SearchBox({ placeholder, onPick }) {
  const input = useRef(null)
  const [hits, setHits] = useState([])

  useEffect(() => {
    const focusOnSlash = (event) => {
      if (event.key !== '/' || event.target.closest('input, textarea')) return
      event.preventDefault()
      input.current.focus()
    }
    document.addEventListener('keydown', focusOnSlash) // want no-unremoved-listener: "'keydown' listener on 'document'"
  }, [])

  async function onChange(event) {
    const term = event.target.value.trim()
    setHits(term.length > 2 ? await search(term) : [])
  }

  return (
    <div role="search">
      <input ref={input} placeholder={placeholder} onChange={onChange} />
      <ul>
        {hits.map((hit) => (
          <li key={hit.id} onClick={() => onPick(hit)}>
            {hit.title}
          </li>
        ))}
      </ul>
    </div>
  )
}
